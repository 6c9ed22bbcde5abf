import type { ChangePage, ChatId, ErrorCode } from "@kaunter/domain";

/** What the tabs of one browser say to each other. */
export type TabTalk =
  | { readonly type: "hello"; readonly from: string }
  /** The leader's stream stands: said to one tab that asked, or to all when it has just been opened. */
  | { readonly type: "standing"; readonly to: string | null }
  | { readonly type: "page"; readonly page: ChangePage }
  | { readonly type: "heartbeat" }
  | { readonly type: "access" }
  | { readonly type: "typing"; readonly chatId: ChatId; readonly untilMs: number | null }
  | { readonly type: "drop"; readonly code: ErrorCode | null };

/** One browser's tabs, as one of them sees them. */
export interface Tabs {
  /** Calls `lead` once this tab is the one that leads the room; answers the way to give that up. */
  readonly lead: (room: string, lead: () => void) => () => void;
  /** Hears what the other tabs in the room say, in order. */
  readonly join: (room: string, hear: (said: TabTalk) => void) => TabVoice;
}

export interface TabVoice {
  readonly say: (said: TabTalk) => void;
  readonly leave: () => void;
}
