import { describe, expect, it } from "vitest";
import { type Conversation, type ConversationFilter, conversationFilterSchema, matches } from "../../src/index.ts";

const STAFF = "00000000-0000-4000-8000-0000000000aa";
const BRANCH = "00000000-0000-4000-8000-000000000001";

const row: Conversation = {
  id: "00000000-0000-4000-8000-000000000010",
  gateway: "waha",
  session: "default",
  chatId: "60123456789@c.us",
  isGroup: false,
  contactId: "00000000-0000-4000-8000-00000000000c",
  branchId: BRANCH,
  branchName: "Kepong",
  name: "Nurul",
  phone: "60123456789",
  badge: { type: "member", status: "active" },
  memberId: null,
  leadId: null,
  status: "active",
  tags: ["vip"],
  notes: "",
  assignedStaffId: STAFF,
  assignedStaffName: "Mei Ling",
  lastMessage: null,
  unreadCount: 2,
};

describe("matches", () => {
  it.each<[Partial<ConversationFilter>, boolean]>([
    [{}, true],
    [{ type: "personal" }, true],
    [{ type: "groups" }, false],
    [{ tag: "vip" }, true],
    [{ tag: "pt" }, false],
    [{ assigned: STAFF }, true],
    [{ assigned: "unassigned" }, false],
    [{ branch: BRANCH }, true],
    [{ branch: "none" }, false],
    [{ contact: "member" }, true],
    [{ contact: "lead" }, false],
    [{ memberStatus: "active" }, true],
    [{ memberStatus: "inactive" }, false],
    [{ leadStatus: "new" }, false],
    [{ unread: true }, true],
    [{ unread: false }, false],
    [{ status: "active" }, true],
    [{ status: "archived" }, false],
  ])("%j: %s", (filter, expected) => {
    expect(matches({ type: "all", ...filter }, row)).toBe(expected);
  });

  it("searches for what is typed without the spaces around it, and without what no text can hold", () => {
    expect(conversationFilterSchema.parse({ search: " a\0b " })).toMatchObject({ search: "ab" });
    expect(conversationFilterSchema.safeParse({ search: "x".repeat(501) }).success).toBe(false);
  });

  it("reads a filter from an address bar's words", () => {
    expect(conversationFilterSchema.parse({ unread: "true", assigned: "unassigned" })).toMatchObject({
      type: "all",
      unread: true,
      assigned: "unassigned",
    });
    expect(conversationFilterSchema.safeParse({ assigned: "me" }).success).toBe(false);
  });
});
