// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { PanelFoot } from "@/features/whatsapp/contact-panel/panel-foot";
import { LOCALES } from "@/i18n/locale";
import { uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { CHAT, personRoutes } from "../../../support/person-panel";
import { renderWords, type RenderOptions } from "../../../support/render";

const { answers, writes, calls } = personRoutes();
const ERASURE = `/api/waha/conversations/${CHAT}/erasure`;
const MERGES = `/api/waha/conversations/${CHAT}/merges`;
const EXTENT = { conversations: 2, messages: 31 };

function open(options: RenderOptions & { role?: "admin" | "front_desk" } = {}) {
  const { role = "admin", ...rest } = options;
  const desk = fakeDesk();
  renderWords(<PanelFoot conversationId={CHAT} />, { desk: { ...desk, staff: { ...desk.staff, role } }, ...rest });
}

describe("erasing a person", () => {
  it("says what goes, takes typed words and a reason, and leaves the chat", async () => {
    answers[`GET ${ERASURE}`] = () => ({ body: EXTENT });
    answers[`POST ${ERASURE}`] = () => ({ body: EXTENT });
    const close = vi.fn();
    open({ view: { close } });
    fireEvent.click(screen.getByRole("button", { name: "Erase this person…" }));
    const dialog = await screen.findByRole("dialog", { name: "Erase this person?" });
    expect(await within(dialog).findByText(/^2 chats with 31 messages/)).toBeTruthy();
    const erase = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Erase" });
    expect(erase.disabled).toBe(true);
    fireEvent.click(within(dialog).getByRole("radio", { name: "No longer needed" }));
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "I acknowledged" } });
    fireEvent.click(erase);
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(writes()).toEqual([["POST", { reason: "not_needed" }]]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("that did not work says so, and nobody leaves", async () => {
    answers[`GET ${ERASURE}`] = () => ({ body: EXTENT });
    answers[`POST ${ERASURE}`] = () => ({ body: { code: "database_unavailable", message: "" }, status: 503 });
    const close = vi.fn();
    open({ view: { close } });
    fireEvent.click(screen.getByRole("button", { name: "Erase this person…" }));
    fireEvent.change(await screen.findByRole("textbox"), { target: { value: "I acknowledged" } });
    fireEvent.click(screen.getByRole("button", { name: "Erase" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The desk's records cannot be reached.");
    expect(close).not.toHaveBeenCalled();
  });

  it("is for admins, and nothing is for those who only look", () => {
    open({ role: "front_desk" });
    expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Joined contacts…"]);
    expect(calls).toEqual([]);
  });

  it.each(LOCALES)("has its words in %s", async (locale) => {
    answers[`GET ${ERASURE}`] = () => ({ body: EXTENT });
    open({ locale });
    fireEvent.click(screen.getAllByRole("button")[1] ?? document.body);
    expect(await screen.findAllByRole("radio")).toHaveLength(3);
    expect(document.body.textContent).not.toMatch(/panel\.(erase|foot)/);
  });
});

describe("joined contacts", () => {
  const merge = {
    ...{ id: uuid(70), reason: "Said so on the phone", mergedAtMs: 1, undoneAtMs: null, mergedBy: "Mei Ling" },
    ...{ undoneBy: null, fromContactId: uuid(71), intoContactId: uuid(72), fromName: "Hidden", addresses: ["9@lid"] },
  };
  const bySystem = { ...merge, id: uuid(73), mergedBy: null, fromName: null, reason: "alias lids" };

  it("are parted again, whoever joined them", async () => {
    let merges = [merge, bySystem];
    answers[`GET ${MERGES}`] = () => ({ body: { merges } });
    answers[`POST /api/waha/merges/${merge.id}/undo`] = () => {
      merges = [{ ...merge, undoneAtMs: 2, undoneBy: "Aina" } as never, bySystem];
      return { body: { ok: true } };
    };
    answers[`POST /api/waha/merges/${bySystem.id}/undo`] = () => ({
      body: { code: "conflict", message: "" },
      status: 409,
    });
    open({ role: "front_desk" });
    fireEvent.click(screen.getByRole("button", { name: "Joined contacts…" }));
    const [first, second] = await screen.findAllByRole("listitem");
    expect(first?.textContent).toContain("Said so on the phone");
    expect(second?.textContent).toMatch(/^Number hidden.*by WhatsApp/);
    fireEvent.click(screen.getByRole("button", { name: "Undo the joining with Hidden" }));
    expect(await screen.findByText(/^Parted on .* by Aina$/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Undo the joining with Number hidden" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/^This was undone already/);
  });

  it("are none where nobody was joined", async () => {
    answers[`GET ${MERGES}`] = () => ({ body: { merges: [] } });
    open();
    fireEvent.click(screen.getByRole("button", { name: "Joined contacts…" }));
    expect(await screen.findByText("Nobody was joined with this contact.")).toBeTruthy();
  });
});
