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
import { currentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { LIST_PAGE, listConversations } from "./list-conversations";

export interface DeskStart {
  readonly staff: { id: string; name: string; email: string; role: string; branchId: string | null };
  readonly permissions: readonly Permission[];
  readonly list: ConversationPage;
  /** Read before the list: what changes in between comes twice rather than never. */
  readonly cursor: string;
  readonly session: SessionInfo | null;
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
  const [list, session, tags] = await Promise.all([
    listConversations(staff, { ...filter, limit: LIST_PAGE }),
    createSessionsRepository(staff.client).find("waha", runtime().session),
    createSettingsRepository(staff.client).tags(),
  ]);
  const permissions = PERMISSIONS.filter((permission) => can(staff.access, permission));
  const { staffId: id, name, email, role, branchId } = staff.access;
  return { staff: { id, name, email, role, branchId }, permissions, list, cursor, session, tags };
}
