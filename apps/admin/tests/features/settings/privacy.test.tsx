// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PrivacySection } from "@/features/settings/privacy/privacy-section";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes } from "../../support/answer-routes";
import { renderWords } from "../../support/render";

/** A server that keeps what it is told; `conflict` once refuses it as a colleague was quicker. */
function privacy({ days = null as number | null, kept = true } = {}) {
  const server = { days, kept, version: "1", conflict: false, bodies: [] as unknown[] };
  answerRoutes({
    "/api/settings/privacy": (_, init) => {
      const { version: updatedAt } = server;
      if (init?.method !== "PUT") {
        return { retention: { days: server.days, updatedAt }, originals: { kept: server.kept, updatedAt } };
      }
      if (server.conflict) {
        Object.assign(server, { conflict: false, version: "2" });
        return Response.json({ code: "conflict", message: "" }, { status: 409 });
      }
      const body = JSON.parse(typeof init.body === "string" ? init.body : "{}") as Partial<typeof server>;
      server.bodies.push(body);
      if (body.days !== undefined) server.days = body.days;
      if (body.kept !== undefined) server.kept = body.kept;
      return { ok: true };
    },
  });
  return server;
}
const radio = (name: RegExp) => screen.findByRole<HTMLInputElement>("radio", { name });
const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "Save" });
const type = (text: string) => fireEvent.change(screen.getByLabelText("Days"), { target: { value: text } });

describe("how long messages are kept", () => {
  it("is asked about before anything is destroyed, with the day", async () => {
    const server = privacy();
    renderWords(<PrivacySection />);
    expect((await radio(/^For ever/)).checked).toBe(true);
    expect(save().disabled).toBe(true);
    fireEvent.click(await radio(/^For a number of days/));
    type("0");
    expect(screen.getByText(/^A whole number of days/)).toBeTruthy();
    expect(save().disabled).toBe(true);
    type("730");
    fireEvent.click(save());
    const dialog = await screen.findByRole("dialog", { name: "Delete older messages?" });
    expect(dialog.textContent).toMatch(/Every message from before \d+ \w+ 20\d\d will be deleted/);
    expect(server.bodies).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Delete older messages" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.bodies).toEqual([{ setting: "retention", days: 730, updatedAt: "1" }]);
  });

  it("is made longer without a question", async () => {
    const server = privacy({ days: 30 });
    renderWords(<PrivacySection />);
    fireEvent.click(await radio(/^For ever/));
    fireEvent.click(save());
    await waitFor(() => expect(server.bodies).toEqual([{ setting: "retention", days: null, updatedAt: "1" }]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is not overwritten unseen when a colleague was quicker", async () => {
    const server = privacy({ days: 30 });
    renderWords(<PrivacySection />);
    await radio(/^For ever/);
    type("60");
    server.conflict = true;
    fireEvent.click(save());
    expect((await screen.findByRole("alert")).textContent).toMatch(/^A colleague changed this/);
    expect(screen.getByLabelText<HTMLInputElement>("Days").value).toBe("60");
    fireEvent.click(save());
    await waitFor(() => expect(server.bodies).toEqual([{ setting: "retention", days: 60, updatedAt: "2" }]));
  });
});

describe("originals", () => {
  it("are forgotten after a question and kept without one", async () => {
    const server = privacy();
    renderWords(<PrivacySection />);
    fireEvent.click(await radio(/^Forget them/));
    const dialog = await screen.findByRole("dialog", { name: "Forget the originals?" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Forget them" }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Forget/ }).checked).toBe(true));
    fireEvent.click(await radio(/^Keep them/));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Keep/ }).checked).toBe(true));
    expect(server.bodies).toMatchObject([{ kept: false }, { kept: true }]);
  });
});

it.each(LOCALES)("the page has its words in %s", async (locale) => {
  privacy({ days: 30 });
  renderWords(<PrivacySection />, { locale });
  expect(await screen.findAllByRole("radio")).toHaveLength(4);
  expect(document.body.textContent).not.toMatch(/settings\.privacy/);
});
