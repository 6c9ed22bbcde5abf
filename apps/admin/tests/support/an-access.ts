import type { Access } from "@kaunter/domain";
import { uuid } from "./builders.ts";

/** A front-desk person of branch 1 who may read and answer. */
export function anAccess(overrides: Partial<Access> = {}): Access {
  return {
    staffId: uuid(701),
    role: "front_desk",
    active: true,
    branchId: uuid(801),
    permissions: ["chats.can_view", "chats.can_edit"],
    linkedContactIds: [],
    version: 1,
    ...overrides,
  };
}
