import { describe, expect, it } from "vitest";
import { type Access, can, canSee, mergePermissions, type Visible } from "../../src/index.ts";

const KD = "00000000-0000-4000-8000-000000000001";
const KEPONG = "00000000-0000-4000-8000-000000000002";
const CONTACT = "00000000-0000-4000-8000-00000000000c";

const access = (over: Partial<Access> = {}): Access => ({
  staffId: "00000000-0000-4000-8000-0000000000aa",
  role: "front_desk",
  active: true,
  branchId: KD,
  permissions: ["chats.can_view", "chats.can_edit"],
  linkedContactIds: [],
  version: 1,
  ...over,
});

describe("mergePermissions", () => {
  const none = { module: "staff" as const, canView: false, canEdit: false };

  it("takes the role's default where a person has no word of their own", () => {
    expect(mergePermissions([{ module: "chats", canView: true, canEdit: false }, none], [])).toEqual([
      "chats.can_view",
    ]);
  });

  it("lets an override grant and take away", () => {
    const chats = { module: "chats" as const, canView: true, canEdit: true };
    expect(mergePermissions([chats], [{ module: "chats", canView: null, canEdit: false }])).toEqual(["chats.can_view"]);
    expect(mergePermissions([none], [{ module: "staff", canView: true, canEdit: null }])).toEqual(["staff.can_view"]);
  });

  it("never lets anybody edit what they may not see", () => {
    const chats = { module: "chats" as const, canView: true, canEdit: true };
    expect(mergePermissions([chats], [{ module: "chats", canView: false, canEdit: true }])).toEqual([]);
  });

  it("denies a module nobody wrote a row for", () => {
    expect(mergePermissions([], [])).toEqual([]);
  });
});

describe("canSee", () => {
  const mine = { contactId: CONTACT, branchId: KD, isGroup: false };
  const theirs = { contactId: CONTACT, branchId: KEPONG, isGroup: false };

  it.each<[string, Partial<Access>, Visible, boolean]>([
    ["own branch", {}, mine, true],
    ["another branch", {}, theirs, false],
    ["no branch", {}, { ...mine, branchId: null }, true],
    ["staff without a branch", { branchId: null }, theirs, true],
    ["an admin of another branch", { role: "admin" }, theirs, true],
    ["a group of another branch", {}, { contactId: null, branchId: KEPONG, isGroup: true }, true],
    ["a user without a link", { role: "user" }, mine, false],
    ["a user with a link", { role: "user", linkedContactIds: [CONTACT] }, theirs, true],
    ["a user and a group", { role: "user" }, { contactId: null, branchId: null, isGroup: true }, false],
    ["nobody without chats.can_view", { permissions: [] }, mine, false],
    ["no inactive staff, admin or not", { role: "admin", active: false }, mine, false],
  ])("%s", (_, over, conversation, seen) => {
    expect(canSee(access(over), conversation)).toBe(seen);
  });

  it("gives inactive staff no permission at all", () => {
    expect(can(access({ active: false }), "chats.can_view")).toBe(false);
  });
});
