import type { Asked } from "./visitor.ts";

/** What there is to be asked for. */
export interface Things {
  /** Of Kota Damansara: all but the other branch see it. */
  readonly conversation: string;
  readonly message: string;
  readonly picture: string;
  /** Where the feed stands. */
  readonly cursor: string;
}

/** The statuses for each role, in the order of `ROLES`. */
export type Expected = readonly [noSession: number, inactive: number, viewOnly: number, edit: number, admin: number];

/** One route: what it is asked, and how each role is answered. */
export type Row = readonly [name: string, ask: ((things: Things) => Asked) | null, expected: Expected];

/** Everybody who is active. */
export const reads = (status: number): Expected => [401, 403, status, status, status];
/** Everybody who may edit chats. */
export const edits = (status: number, adminStatus = status): Expected => [401, 403, 403, status, adminStatus];
/** Admins alone. */
export const admins = (status: number): Expected => [401, 403, 403, 403, status];
/** Anybody, signed in or not. */
export const anybody = (status: number): Expected => [status, status, status, status, status];

/** An id of nothing. */
export const NOTHING = "00000000-0000-4000-8000-00000000dead";
