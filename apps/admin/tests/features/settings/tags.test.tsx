// @vitest-environment happy-dom
import type { TagSetting } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { TagsSection } from "@/features/settings/tags/tags-section";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes, type Routes } from "../../support/answer-routes";
import { NOW_MS, uuid } from "../../support/builders";
import { renderWords, type RenderOptions } from "../../support/render";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/settings/tags" }));

const tag = (n: number, name: string, rest: Partial<TagSetting> = {}): TagSetting => ({
  id: uuid(n),
  key: name.toLowerCase(),
  name,
  description: "",
  color: "dark",
  uses: n,
  updatedAt: `version ${String(n)}`,
  addedAtMs: NOW_MS,
  addedBy: "Mei Ling",
  ...rest,
});

function show(tags: TagSetting[], routes: Routes = {}, options: RenderOptions = {}) {
  let now = tags;
  const fetch = answerRoutes({ "/api/settings/tags": () => ({ tags: now }), ...routes });
  renderWords(
    <>
      <TagsSection />
      <ToastRegion closeLabel="Close" />
    </>,
    options,
  );
  const sent = (method: string) =>
    fetch.mock.calls
      .filter(([, init]) => init?.method === method)
      .map(([path, init]) => ({
        path: typeof path === "string" ? path : "",
        body: JSON.parse(typeof init?.body === "string" ? init.body : "null") as unknown,
      }));
  return { sent, become: (next: TagSetting[]) => (now = next) };
}

const names = () => screen.getAllByRole("listitem").map((one) => one.getAttribute("aria-label"));
const conflict = (fields?: Record<string, string>) =>
  Response.json({ code: "conflict", message: "no", ...(fields ? { fields } : {}) }, { status: 409 });

describe("the list of tags", () => {
  it("shows what each means, how many chats carry it and who added it", async () => {
    show([tag(1, "VIP", { description: "Reply first" }), tag(46, "PT")]);
    const row = await screen.findByRole("listitem", { name: "PT" });
    expect(row.textContent).toContain("46 chats");
    expect(row.textContent).toContain("Mei Ling, ");
    expect(screen.getByRole("listitem", { name: "VIP" }).textContent).toContain("Reply first");
    expect(screen.getByText("2 tags")).toBeTruthy();
  });

  it.each(LOCALES)("speaks %s", async (locale) => {
    show([tag(1, "VIP")], {}, { locale });
    expect(await screen.findByRole("listitem", { name: "VIP" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/settings\.|\{\w+\}/);
  });

  it("says why it cannot be read, and reads it again", async () => {
    let broken = true;
    const down = () => Response.json({ code: "database_unavailable", message: "down" }, { status: 503 });
    show([], { "/api/settings/tags": () => (broken ? down() : { tags: [tag(1, "VIP")] }) });
    expect((await screen.findByRole("alert")).textContent).toContain("The desk's records cannot be reached");
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("listitem", { name: "VIP" })).toBeTruthy();
  });
});

describe("a new tag", () => {
  const fill = async (name: string) => {
    const form = await screen.findByRole("form", { name: "New tag" });
    fireEvent.change(within(form).getByLabelText("Name"), { target: { value: name } });
    return form;
  };

  it("has a name, a colour of five, and an empty form behind it", async () => {
    const { sent } = show([], {
      "/api/settings/tags": (_, init) =>
        init?.method === "POST" ? { tag: tag(1, "Injury") } : { tags: [tag(1, "Injury")] },
    });
    const form = await fill(" Injury ");
    expect(within(form).getAllByRole("radio")).toHaveLength(5);
    fireEvent.click(within(form).getByRole("radio", { name: "Red" }));
    fireEvent.submit(form);
    await waitFor(() => expect(sent("POST")[0]?.body).toEqual({ name: "Injury", description: "", color: "red" }));
    await waitFor(() => expect(within(form).getByLabelText<HTMLInputElement>("Name").value).toBe(""));
  });

  it("with a name that is taken says so at the name and keeps what was typed", async () => {
    show([], {
      "/api/settings/tags": (_, init) => (init?.method === "POST" ? conflict({ name: "is taken" }) : { tags: [] }),
    });
    const form = await fill("VIP");
    fireEvent.submit(form);
    expect(await within(form).findByText("Another tag has this name.")).toBeTruthy();
    expect(within(form).getByLabelText<HTMLInputElement>("Name").value).toBe("VIP");
  });
});

describe("a tag somebody edits", () => {
  it("that a colleague changed meanwhile is not written over unseen", async () => {
    const theirs = tag(1, "Owner", { updatedAt: "version 9", description: "theirs" });
    let tries = 0;
    const { sent, become } = show([tag(1, "VIP")], {
      [`/api/settings/tags/${uuid(1)}`]: () => {
        tries += 1;
        if (tries > 1) return { tag: tag(1, "Mine") };
        become([theirs]);
        return conflict();
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Edit VIP" }));
    const form = screen.getByRole("form", { name: "Edit VIP" });
    fireEvent.change(within(form).getByLabelText("Name"), { target: { value: "Mine" } });
    fireEvent.submit(form);
    const alert = await within(form).findByRole("alert");
    await waitFor(() => expect(alert.textContent).toContain("It is now “Owner: theirs”."));
    expect(within(form).getByLabelText<HTMLInputElement>("Name").value).toBe("Mine");
    fireEvent.submit(form);
    await waitFor(() => expect(sent("PUT")).toHaveLength(2));
    expect(sent("PUT").map(({ body }) => (body as { updatedAt: string }).updatedAt)).toEqual([
      "version 1",
      "version 9",
    ]);
    await waitFor(() => expect(screen.queryByRole("form", { name: "Edit VIP" })).toBeNull());
  });
});

describe("a tag somebody deletes", () => {
  it("first says how many chats lose it, with the cursor on the safe answer", async () => {
    const { sent } = show([tag(42, "Late payer")], {
      [`/api/settings/tags/${uuid(42)}`]: () => ({ conversations: 41 }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Delete Late payer" }));
    const dialog = await screen.findByRole("dialog", { name: "Delete “Late payer”?" });
    expect(dialog.textContent).toContain("42 chats lose this tag, in every branch.");
    expect(document.activeElement?.textContent).toBe("Keep tag");
    expect(sent("DELETE")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Delete tag" }));
    expect(await screen.findByText("“Late payer” is deleted. 41 chats lost it.")).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("the order of tags", () => {
  const three = () => [tag(1, "One"), tag(2, "Two"), tag(3, "Three")];
  const grip = (name: string) => screen.getByRole("button", { name: new RegExp(`^Move ${name},`) });

  it("is changed with the arrow keys and saved when the key is let go", async () => {
    const { sent, become } = show(three(), { "/api/settings/tags/order": () => ({ ok: true }) });
    await screen.findByRole("listitem", { name: "One" });
    fireEvent.keyDown(grip("Three"), { key: "ArrowUp" });
    fireEvent.keyDown(grip("Three"), { key: "ArrowUp" });
    expect(names()).toEqual(["Three", "One", "Two"]);
    expect(grip("Three").getAttribute("aria-label")).toContain("1 of 3");
    become([tag(3, "Three"), tag(1, "One"), tag(2, "Two")]);
    fireEvent.keyUp(grip("Three"), { key: "ArrowUp" });
    await waitFor(() =>
      expect(sent("PUT")).toEqual([
        {
          path: "/api/settings/tags/order",
          body: { was: [uuid(1), uuid(2), uuid(3)], wanted: [uuid(3), uuid(1), uuid(2)] },
        },
      ]),
    );
  });

  it("that a colleague changed meanwhile goes back to theirs, with a word", async () => {
    show(three(), { "/api/settings/tags/order": () => conflict() });
    await screen.findByRole("listitem", { name: "One" });
    fireEvent.keyDown(grip("One"), { key: "ArrowDown" });
    fireEvent.keyUp(grip("One"), { key: "ArrowDown" });
    expect((await screen.findByRole("alert")).textContent).toContain("A colleague changed this a moment ago");
    expect(names()).toEqual(["One", "Two", "Three"]);
  });
});
