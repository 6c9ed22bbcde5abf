import { createConversationsRepository } from "@kaunter/db";
import { AppError, parseChatId } from "@kaunter/domain";
import { isWahaError, type WahaClient } from "@kaunter/waha";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "./waha-to-app-error";

export const groupRulesSchema = z.object({
  /** Only admins may write, and our number is none. */
  announcementOnly: z.boolean(),
});
export type GroupRules = z.infer<typeof groupRulesSchema>;

/**
 * May our number write in this group? Asked from the gateway, which alone knows; an engine that cannot say is believed to
 * let us. Not of groups or another gateway: yes.
 * @throws AppError `not_found`, also where the conversation is not for them, and the gateway's codes
 */
export async function readGroupRules(staff: CurrentStaff, id: string): Promise<GroupRules> {
  const conversation = await createConversationsRepository(staff.client).find(id);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  const { gateway, session, chatId, isGroup } = conversation;
  if (gateway !== "waha" || !isGroup) return { announcementOnly: false };
  try {
    return { announcementOnly: await isShutOut(runtime().waha, session, chatId) };
  } catch (error) {
    if (isWahaError(error, "not_implemented")) return { announcementOnly: false };
    throw wahaToAppError(error);
  }
}

async function isShutOut({ groups, getSession }: WahaClient, session: string, groupId: string): Promise<boolean> {
  if (!(await groups.adminsOnly(session, groupId))) return false;
  const [people, { me }] = await Promise.all([groups.participants(session, groupId), getSession(session)]);
  const ours = [me?.id, me?.lid].map(canonical).filter((one) => one !== null);
  const admins = people.filter(({ role }) => role === "admin" || role === "superadmin");
  return !admins.some(({ id, pn }) => [id, pn].map(canonical).some((one) => one !== null && ours.includes(one)));
}

const canonical = (address: string | null | undefined): string | null =>
  address ? (parseChatId(address)?.chatId ?? null) : null;
