import type { Conversation, ErrorCode } from "@kaunter/domain";
import { keepItems } from "../same-shape.ts";
import type { ConversationsState, DeskState, LoadStatus } from "../state.ts";

/** The list as a screen needs it. */
export interface ListView {
  readonly status: LoadStatus;
  readonly errorCode: ErrorCode | null;
  readonly filterKey: string;
  /** The rows still answer an earlier filter. */
  readonly stale: boolean;
  readonly rows: readonly Conversation[];
  readonly total: number;
  readonly unreadTotal: number;
  /** False: ask the server to count again. */
  readonly totalsExact: boolean;
  readonly nextCursor: string | null;
}

const views = new WeakMap<ConversationsState, ListView>();
const rowsOf = new WeakMap<readonly string[], readonly Conversation[]>();

/** The shown list, newest first. The same reference while no listed row and nothing about the list changed. */
export function selectList(state: DeskState): ListView {
  const slice = state.conversations;
  const known = views.get(slice);
  if (known) return known;
  const { filterKey, shownKey, status, errorCode, total, unreadTotal, totalsExact, nextCursor } = slice.list;
  const stale = shownKey !== null && shownKey !== filterKey;
  const rows = listedRows(slice);
  const view = { status, errorCode, filterKey, stale, rows, total, unreadTotal, totalsExact, nextCursor };
  views.set(slice, view);
  return view;
}

/** How many messages wait unread under the shown filter. */
export function selectUnreadTotal(state: DeskState): number {
  return state.conversations.list.unreadTotal;
}

function listedRows(slice: ConversationsState): readonly Conversation[] {
  const { ids } = slice.list;
  const rows = ids.flatMap((id) => slice.byId[id]?.value ?? []);
  const kept = keepItems(rowsOf.get(ids) ?? [], rows);
  rowsOf.set(ids, kept);
  return kept;
}
