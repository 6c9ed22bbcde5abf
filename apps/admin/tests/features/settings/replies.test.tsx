// @vitest-environment happy-dom
import type { ReplySetting } from "@kaunter/domain";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { RepliesSection } from "@/features/settings/replies/replies-section";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes, type Routes } from "../../support/answer-routes";
import { NOW_MS, uuid } from "../../support/builders";
import { renderWords, type RenderOptions } from "../../support/render";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/settings/quick-replies" }));

const HOURS: ReplySetting = {
  id: uuid(1),
  key: "hours",
  name: "Opening hours",
  description: "Hi {{name}}, {{branch}} is open.",
  updatedAt: "version 1",
  addedAtMs: NOW_MS,
  addedBy: null,
};
const AISYAH = {
  type: "member",
  id: uuid(30),
  name: "Nurul Aisyah Rahman",
  branchName: "Kota Damansara",
  status: "active",
  phone: "60123456789",
  conversationId: null,
};

function show(routes: Routes = {}, options: RenderOptions = {}) {
  const fetch = answerRoutes({
    "/api/settings/quick-replies": () => ({ replies: [HOURS] }),
    "/api/waha/people": () => ({
      people: [AISYAH, { ...AISYAH, id: uuid(31), type: "lead", status: "new", name: "A lead" }],
    }),
    "/api/settings/sample": () => ({ name: AISYAH.name, branch: AISYAH.branchName, expiresOn: null }),
    ...routes,
  });
  renderWords(<RepliesSection />, options);
  return fetch;
}

const opened = async () => {
  fireEvent.click(await screen.findByRole("button", { name: "Add quick reply" }));
  const form = screen.getByRole("form", { name: "New quick reply" });
  const type = (label: string, value: string) =>
    fireEvent.change(within(form).getByLabelText(label), { target: { value } });
  return { form, type };
};

describe("quick replies", () => {
  it.each(LOCALES)("are listed by their shortcuts in %s", async (locale) => {
    show({}, { locale });
    const row = await screen.findByRole("listitem", { name: "/hours" });
    expect(row.textContent).toContain("Hi {{name}}, {{branch}} is open.");
  });

  it("take a shortcut of one word, however it is typed, and no field that is not known", async () => {
    show();
    const { form, type } = await opened();
    type("Shortcut", "/Park");
    expect(within(form).getByLabelText<HTMLInputElement>("Shortcut").value).toBe("park");
    type("Shortcut", "two words");
    expect(within(form).getByText("One word: small letters, digits, - and _.")).toBeTruthy();
    type("Text", "Hi {{nmae}}");
    expect(within(form).getByText("There is no field {{nmae}}.")).toBeTruthy();
    const submit = within(form).getByRole<HTMLButtonElement>("button", { name: "Add quick reply" });
    expect(submit.disabled).toBe(true);
  });

  it("get their fields by buttons, where the caret stands", async () => {
    show();
    const { form, type } = await opened();
    type("Text", "Hi , bye");
    const area = within(form).getByLabelText<HTMLTextAreaElement>("Text");
    area.setSelectionRange(3, 3);
    fireEvent.click(within(form).getByRole("button", { name: "Name" }));
    expect(area.value).toBe("Hi {{name}}, bye");
  });

  it("are previewed for a member; what is not known stays to be filled in", async () => {
    show();
    const { form, type } = await opened();
    type("Text", "Hi {{name}} of {{branch}}, until {{expiry}}");
    type("Preview for a member", "aisyah");
    const found = await within(form).findByRole("list", { name: "Members found" });
    expect(within(found).queryByText("A lead")).toBeNull();
    fireEvent.click(within(found).getByRole("button", { name: /Nurul Aisyah/ }));
    const preview = within(form).getByRole("region", { name: "Preview" });
    expect(await within(preview).findByText("Hi Nurul Aisyah Rahman of Kota Damansara, until {{expiry}}")).toBeTruthy();
    expect(await within(preview).findByText(/Something about this member is not known/)).toBeTruthy();
  });

  it("are saved with what was typed; a taken shortcut is said at the shortcut", async () => {
    const bodies: unknown[] = [];
    show({
      "/api/settings/quick-replies": (_, init) => {
        if (init?.method !== "POST") return { replies: [HOURS] };
        bodies.push(JSON.parse(typeof init.body === "string" ? init.body : ""));
        return Response.json({ code: "conflict", message: "no", fields: { shortcut: "is taken" } }, { status: 409 });
      },
    });
    const { form, type } = await opened();
    type("Shortcut", "hours");
    type("What it is for", "Hours");
    type("Text", "Open.");
    fireEvent.submit(form);
    expect(await within(form).findByText("Another reply has this shortcut.")).toBeTruthy();
    expect(bodies).toEqual([{ shortcut: "hours", name: "Hours", text: "Open." }]);
  });

  it("that a colleague deleted first are gone all the same", async () => {
    const gone = () => Response.json({ code: "not_found", message: "gone" }, { status: 404 });
    show({ [`/api/settings/quick-replies/${uuid(1)}`]: gone });
    fireEvent.click(await screen.findByRole("button", { name: "Delete /hours" }));
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
