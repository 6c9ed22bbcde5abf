import type { ListPage } from "@kaunter/chat-core";
import type { Permission, SessionInfo, Tag } from "@kaunter/domain";

/** The signed-in staff member. */
export interface DeskStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly branchId: string | null;
}

/** What the server renders the desk from. `cursor` is the feed's head as it was before the list was read. */
export interface DeskStart {
  readonly staff: DeskStaff;
  readonly permissions: readonly Permission[];
  readonly list: ListPage;
  readonly cursor: string;
  readonly session: SessionInfo | null;
  /** Every session known, the one above among them: alarms and progress may be of any. */
  readonly sessions?: readonly SessionInfo[];
  /** Where the browser hears pokes, when the host cannot hold a stream; absent: by a stream. */
  readonly pokes?: { readonly url: string; readonly anonKey: string };
  readonly tags: readonly Tag[];
}
