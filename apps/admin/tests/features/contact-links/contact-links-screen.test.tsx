// @vitest-environment happy-dom
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ContactLinksScreen } from "@/features/contact-links/contact-links-screen";
import { answerRoutes, type Routes } from "../../support/answer-routes";
import { renderWords, type RenderOptions } from "../../support/render";
import { aContact, FARID, linkTo, NORA, OVERVIEW } from "./support";

const AISYAH = aContact(1, { name: "Aisyah", type: "member", links: [linkTo(NORA)] });
const NEW_ONE = aContact(2, { name: null, source: "instance7" });
const PAGE = { contacts: [AISYAH, NEW_ONE], total: 2, next: null };

/** What was sent to be changed, one body after the other. */
let changes: unknown[];
beforeEach(() => {
  changes = [];
  history.replaceState(null, "", "/settings/contact-links");
});

function show(routes: Routes = {}, options: RenderOptions = {}) {
  const fetch = answerRoutes({
    "/api/contact-links": (_, init) => {
      if (init?.method !== "POST") return PAGE;
      changes.push(JSON.parse(String(init.body)));
      return { linked: 1, unlinked: 0 };
    },
    "/api/contact-links/overview": () => OVERVIEW,
    ...routes,
  });
  renderWords(
    <>
      <ContactLinksScreen view="contacts" filter={{}} overview={OVERVIEW} page={PAGE} />
      <ToastRegion closeLabel="Close" />
    </>,
    options,
  );
  return fetch;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const dialog = () => within(screen.getByRole("dialog"));

describe("the list of contacts", () => {
  it("says who each is, where they came from and who looks after them", () => {
    show();
    const [first, second] = screen.getAllByRole("listitem");
    expect(first?.textContent).toMatch(/Aisyah.*Member.*default · WhatsApp session.*Nora Wong/);
    expect(second?.textContent).toMatch(/60 12-345 1002.*Not in the CRM.*instance7 · UltraMsg.*Not linked/);
    expect(screen.getByText("2 contacts · 1 linked")).toBeTruthy();
  });

  it("is narrowed by words, source and link, and the address says so", async () => {
    const fetch = show();
    fireEvent.click(screen.getByRole("radio", { name: "Not linked" }));
    fireEvent.change(screen.getByRole("combobox", { name: "Source" }), { target: { value: "instance7" } });
    const field = screen.getByRole("searchbox");
    fireEvent.change(field, { target: { value: "012-345" } });
    fireEvent.keyDown(field, { key: "Enter" });
    const query = "linked=no&search=012-345&source=instance7";
    expect(location.search).toBe(`?${query}`);
    await waitFor(() => expect(fetch.mock.calls.some(([path]) => path === `/api/contact-links?${query}`)).toBe(true));
  });

  it("only shows where nothing may be changed", () => {
    show({}, { permissions: ["chats.can_view"] });
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /Link Users/ })).toBeNull();
  });
});

describe("linking users to a contact", () => {
  it("shows since when and by whose word, and sends only what was changed", async () => {
    show();
    press("Link Users to Aisyah");
    expect(dialog().getByRole("checkbox", { name: /Nora Wong.*Linked by Aina Rahim/ })).toHaveProperty("checked", true);
    expect(dialog().queryByText("Old Hand")).toBeNull();
    fireEvent.click(dialog().getByRole("checkbox", { name: /Farid/ }));
    fireEvent.click(dialog().getByRole("checkbox", { name: /Nora/ }));
    expect(dialog().getByText("2 changes")).toBeTruthy();
    fireEvent.click(dialog().getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(changes).toEqual([{ contactIds: [AISYAH.id], link: [FARID.id], unlink: [NORA.id] }]);
    expect(screen.getByText("Saved: 1 link made, 0 removed.")).toBeTruthy();
  });

  it("finds people by name and changes nothing that is put back", () => {
    show();
    press("Link Users to Aisyah");
    fireEvent.change(dialog().getByRole("searchbox"), { target: { value: "far" } });
    expect(dialog().getAllByRole("checkbox")).toHaveLength(1);
    fireEvent.click(dialog().getByRole("checkbox"));
    fireEvent.click(dialog().getByRole("checkbox"));
    expect(dialog().getByText("Nothing changed yet")).toBeTruthy();
    expect(dialog().getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
  });

  it("says why it was not saved and stays open", async () => {
    const refusal = () => Response.json({ code: "not_found", message: "gone" }, { status: 404 });
    show({ "/api/contact-links": (_, init) => (init?.method === "POST" ? refusal() : PAGE) });
    press("Link Users to Aisyah");
    fireEvent.click(dialog().getByRole("checkbox", { name: /Farid/ }));
    fireEvent.click(dialog().getByRole("button", { name: "Save" }));
    expect((await dialog().findByRole("alert")).textContent).toContain("merged or deactivated");
  });
});

describe("several contacts at once", () => {
  it("are marked, shown as linked in part, and changed together", async () => {
    show();
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all that are shown" }));
    expect(screen.getByText("2 contacts selected")).toBeTruthy();
    press("Link or unlink users");
    const nora = dialog().getByRole("checkbox", { name: /Nora Wong.*Linked to 1 of 2/ });
    expect(nora).toHaveProperty("indeterminate", true);
    fireEvent.click(nora);
    fireEvent.click(dialog().getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(changes).toEqual([{ contactIds: [AISYAH.id, NEW_ONE.id], link: [NORA.id], unlink: [] }]),
    );
  });
});

describe("the other way round", () => {
  it("lists people with how many they look after, and links contacts over several searches", async () => {
    show();
    fireEvent.click(screen.getByRole("radio", { name: "By person" }));
    expect(screen.getAllByRole("listitem")[0]?.textContent).toMatch(/Nora Wong.*1 contact/);
    expect(screen.getByText(/Deactivated/)).toBeTruthy();
    press("Link Contacts to Nora Wong");
    const linked = await dialog().findByRole("checkbox", { name: /Aisyah/ });
    expect(linked).toHaveProperty("checked", true);
    fireEvent.click(linked);
    fireEvent.click(dialog().getByRole("checkbox", { name: /60 12-345 1002/ }));
    fireEvent.click(dialog().getByRole("button", { name: "Save" }));
    await waitFor(() => expect(changes).toHaveLength(2));
    expect(changes).toEqual([
      { contactIds: [NEW_ONE.id], link: [NORA.id], unlink: [] },
      { contactIds: [AISYAH.id], link: [], unlink: [NORA.id] },
    ]);
  });

  it("goes from a person to their contacts, and back to all", () => {
    show();
    fireEvent.click(screen.getByRole("radio", { name: "By person" }));
    press("Show contacts of Nora Wong");
    expect(location.search).toBe(`?staff=${NORA.id}`);
    press("Linked to Nora Wong");
    expect(location.search).toBe("");
  });
});
