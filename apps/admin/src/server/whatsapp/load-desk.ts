import {
  type ConversationPage,
  createFeedRepository,
  createSessionsRepository,
  createSettingsRepository,
} from "@kaunter/db";
import {
  AppError,
  can,
  deskFilterSchema,
  listFilterOf,
  OPEN_FILTER,
  type Permission,
  PERMISSIONS,
  type SessionInfo,
} from "@kaunter/domain";
import { env } from "@/env";
import { currentStaff } from "@/server/auth/current-staff";
import { defaultSession } from "./default-session";
import { LIST_PAGE, listConversations } from "./list-conversations";

export interface DeskStart {
  readonly staff: { id: string; name: string; email: string; role: string; branchId: string | null };
  readonly permissions: readonly Permission[];
  readonly list: ConversationPage;
  /** Read before the list: what changes in between comes twice rather than never. */
  readonly cursor: string;
  readonly session: SessionInfo | null;
  readonly sessions: readonly SessionInfo[];
  /** Where browsers hear pokes, on a host that cannot hold streams. */
  readonly pokes?: { url: string; anonKey: string };
  readonly tags: readonly { key: string; name: string; color: string }[];
}

/**
 * Everything the desk's first picture needs, in one go, so that the list stands in the first HTML.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export async function loadDesk(search: Record<string, string | string[] | undefined>): Promise<DeskStart> {
  const staff = await currentStaff();
  if (!can(staff.access, "chats.can_view")) throw new AppError("forbidden", "You may not see WhatsApp chats.");
  const filter = listFilterOf(deskFilterSchema.catch(OPEN_FILTER).parse(search));
  const cursor = await createFeedRepository(staff.client).head();
  const [list, sessions, usual, tags] = await Promise.all([
    listConversations(staff, { ...filter, limit: LIST_PAGE }),
    createSessionsRepository(staff.client).list("waha"),
    defaultSession(staff),
    createSettingsRepository(staff.client).tags(),
  ]);
  const permissions = PERMISSIONS.filter((permission) => can(staff.access, permission));
  const { staffId: id, name, email, role, branchId } = staff.access;
  const session = sessions.find((one) => one.name === usual) ?? null;
  const person = { id, name, email, role, branchId };
  return { staff: person, permissions, list, cursor, session, sessions, tags, ...livePokes() };
}

/** What a browser needs to hear pokes; nothing where it holds a stream. */
function livePokes(): Pick<DeskStart, "pokes"> {
  const { KAUNTER_LIVE, SUPABASE_URL: url, SUPABASE_ANON_KEY: anonKey } = env();
  return KAUNTER_LIVE === "poke" ? { pokes: { url, anonKey } } : {};
}
