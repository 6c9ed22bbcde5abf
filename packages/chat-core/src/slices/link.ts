import { laterCursor } from "../cursor.ts";
import type { LinkState, LinkStatus } from "../state.ts";

/** The link in another state, or for another reason; staying in one keeps the moment it began. */
export function linkChanged(
  link: LinkState,
  state: LinkStatus,
  atMs: number,
  code: LinkState["code"] = null,
): LinkState {
  if (link.state === state) return link.code === code ? link : { ...link, code };
  return { ...link, state, sinceMs: atMs, code };
}

/** The cursor moves forward only: a page that repeats what was applied already leaves it. */
export function cursorReached(link: LinkState, cursor: string): LinkState {
  const later = laterCursor(link.cursor, cursor);
  return later === link.cursor ? link : { ...link, cursor: later };
}
