// @vitest-environment happy-dom
import type { DeskFilter, FilterCounts } from "@kaunter/domain";
import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FilterRow } from "@/features/whatsapp/conversation-list/filter-row";
import { answerRoutes } from "../../../support/answer-routes";
import { aSession, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

const COUNTS: FilterCounts = {
  unread: 6,
  tag: { vip: 12 },
  assigned: { [uuid(77)]: 3 },
  branch: { none: 4 },
  contact: { lead: 9 },
  leadStatus: { new: 5 },
  memberStatus: {},
};

beforeEach(() => {
  answerRoutes({
    "/api/waha/staff": () => ({
      staff: [
        { id: uuid(5), name: "Hafiz" },
        { id: uuid(77), name: "Mei Ling" },
      ],
    }),
    "/api/waha/branches": () => ({ branches: [{ id: uuid(8), name: "Kepong" }] }),
    "/api/waha/filter-counts": () => COUNTS,
  });
});

function row(filter: Partial<DeskFilter> = {}, options: RenderOptions = {}) {
  const onChange = vi.fn();
  renderWords(<FilterRow filter={{ type: "all", ...filter }} onChange={onChange} total={7} />, options);
  return { onChange };
}

describe("the menu of the gym's numbers", () => {
  const two = {
    default: { value: aSession(), cursor: null },
    kepong: { value: aSession({ name: "kepong" }), cursor: null },
  };

  it("is there once there are two", () => {
    row();
    expect(screen.queryByRole("button", { name: /Number/ })).toBeNull();
  });

  it("narrows the list to one of them", async () => {
    const desk = fakeDesk({ state: { ...fakeDesk().store.getState(), sessions: two } });
    const { onChange } = row({}, { desk });
    fireEvent.click(screen.getByRole("button", { name: /Number/ }));
    fireEvent.click(await screen.findByRole("menuitemradio", { name: /kepong/ }));
    expect(onChange).toHaveBeenCalledWith({ type: "all", session: "kepong" });
  });

  it("stays while one is chosen that is not there any more, so that it can be taken back", () => {
    row({ session: "old" });
    expect(screen.getByRole("button", { name: "Remove Number: No longer exists" })).toBeTruthy();
  });
});

describe("the filter chips", () => {
  it.each<[Partial<DeskFilter>, RegExp]>([
    [{ tag: "vip" }, /^Tag: VIP\s*12$/],
    [{ assigned: uuid(77) }, /^Staff: Me\s*3$/],
    [{ assigned: uuid(5) }, /^Staff: Hafiz\s*0$/],
    [{ assigned: "unassigned" }, /^Staff: Unassigned\s*0$/],
    [{ branch: uuid(8) }, /^Branch: Kepong\s*0$/],
    [{ branch: "none" }, /^Branch: No branch\s*4$/],
    [{ contact: "lead" }, /^Status: Lead\s*9$/],
    [{ leadStatus: "new" }, /^Status: Lead: New\s*5$/],
    [{ memberStatus: "no_package" }, /^Status: Member: No Package\s*0$/],
    [{ status: "archived" }, /^Show: Archived$/],
  ])("say what %j is, and how many that leads to", async (filter, name) => {
    row(filter);
    expect(await screen.findByRole("button", { name })).toBeTruthy();
  });

  it.each<[Partial<DeskFilter>, string]>([
    [{ tag: "long-gone" }, "Tag"],
    [{ assigned: uuid(404) }, "Staff"],
    [{ branch: uuid(404) }, "Branch"],
  ])("say that %j no longer exists, and take it back with one press", async (filter, name) => {
    const { onChange } = row(filter);
    fireEvent.click(await screen.findByRole("button", { name: `Remove ${name}: No longer exists` }));
    expect(onChange).toHaveBeenCalledWith({ type: "all" });
  });

  it("take back one choice and leave the others", async () => {
    const { onChange } = row({ tag: "vip", branch: "none" });
    fireEvent.click(await screen.findByRole("button", { name: "Remove Tag: VIP" }));
    expect(onChange).toHaveBeenCalledWith({ type: "all", branch: "none" });
  });

  it("go all at once, and there is nothing to clear on the open list", () => {
    const { onChange } = row({ tag: "vip", unread: true });
    fireEvent.click(screen.getByRole("button", { name: "Clear all" }));
    expect(onChange).toHaveBeenCalledWith({ type: "all" });
  });

  it("offer no clearing where nothing is chosen, and ask for no counts", () => {
    row();
    expect(screen.queryByRole("button", { name: "Clear all" })).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it("open a menu that marks the choice, counts the others, and hears another", async () => {
    const { onChange } = row({ tag: "vip" });
    fireEvent.click(await screen.findByRole("button", { name: /^Tag: VIP/ }));
    const chosen = await screen.findByRole("menuitemradio", { name: /^VIP/ });
    expect(chosen.getAttribute("aria-checked")).toBe("true");
    expect(chosen.textContent).toContain("12");
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Any" }));
    expect(onChange).toHaveBeenCalledWith({ type: "all" });
  });

  it("say how many filters are on, for screens with one button for all", () => {
    row({ tag: "vip", unread: true });
    expect(screen.getByRole("button", { name: /^Filters\s*2$/ })).toBeTruthy();
  });

  it.each([
    ["ms", "Tidak wujud lagi"],
    ["zh", "已不存在"],
  ] as const)("speak %s", async (locale, gone) => {
    row({ tag: "long-gone" }, { locale });
    expect(await screen.findByText(gone)).toBeTruthy();
  });
});

describe("the sheet of all filters", () => {
  it("takes a choice at once and leads back to the list", async () => {
    const { onChange } = row({ branch: "none" });
    fireEvent.click(screen.getByRole("button", { name: /^Filters/ }));
    const sheet = await screen.findByRole("dialog", { name: "Filters" });
    fireEvent.click(await screen.findByRole("radio", { name: /^Lead: New/ }));
    expect(onChange).toHaveBeenCalledWith({ type: "all", branch: "none", leadStatus: "new" });
    fireEvent.click(screen.getByRole("button", { name: "Show 7 conversations" }));
    expect(sheet.isConnected).toBe(false);
  });
});
