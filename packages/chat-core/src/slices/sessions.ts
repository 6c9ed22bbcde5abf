import type { SessionInfo } from "@kaunter/domain";
import { isOutdated } from "../cursor.ts";
import { sameShape } from "../same-shape.ts";
import type { DeskState } from "../state.ts";

type Sessions = DeskState["sessions"];

/** A gateway session as it stands now; `cursor` null when it came as an answer. */
export function sessionArrived(sessions: Sessions, session: SessionInfo, cursor: string | null): Sessions {
  const held = sessions[session.name];
  if (held && isOutdated(cursor, held.cursor)) return sessions;
  const next = { value: session, cursor: cursor ?? held?.cursor ?? null };
  return sameShape(held, next) ? sessions : { ...sessions, [session.name]: next };
}
