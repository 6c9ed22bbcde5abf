import type { DeskStore } from "@kaunter/chat-core";
import type { ErrorCode } from "@kaunter/domain";
import type { DeskApi } from "../data/api.ts";
import type { DeskStaff } from "../desk-start.ts";
import type { UnsentFiles } from "./unsent-files.ts";

/** What every action works with: the desk's memory, the server, and who is at the counter. */
export interface Desk {
  readonly store: DeskStore;
  readonly api: DeskApi;
  readonly staff: DeskStaff;
  /** The session the desk's head speaks of; absent: the first there is. */
  readonly sessionName?: string | undefined;
  /** Where unsent files outlive a reload; absent: only in memory. */
  readonly files?: UnsentFiles | undefined;
  /** Says an error where nothing on the screen has a place for it. */
  readonly report: (code: ErrorCode) => void;
  /** The signed-in person is none any more. */
  readonly signedOut: () => void;
  readonly nowMs: () => number;
  readonly newId: () => string;
}
