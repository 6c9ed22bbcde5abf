import { createStaffRepository } from "@kaunter/db";
import { AppError, type NewStaff } from "@kaunter/domain";
import { z } from "zod";
import { mailInvitation } from "@/server/auth/admin-auth";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";

type Caller = Pick<CurrentStaff, "client">;

/** `mailed` false: the colleague is there, the mail is not; "Invite again" sends it. */
export const addedSchema = z.object({ staffId: z.uuid(), mailed: z.boolean() });

/**
 * Adds a colleague and mails them a link to choose a password. The row comes first: the database decides who may.
 * @param page the page the mail's link leads to
 * @throws AppError `forbidden`; `conflict` with `fields.email` when the address is taken
 */
export async function addColleague(
  caller: Caller,
  wanted: NewStaff,
  page: string | undefined,
): Promise<z.output<typeof addedSchema>> {
  const staffId = await createStaffRepository(caller.client).add(wanted);
  try {
    await inviteColleague(caller, staffId, page);
    return { staffId, mailed: true };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.error("staff/invitation-not-mailed", error, { staffId });
    return { staffId, mailed: false };
  }
}

/** Mails the invitation, again. @throws AppError `forbidden`, `not_found`, and as `mailInvitation` */
export async function inviteColleague(
  { client }: Caller,
  staffId: string,
  page: string | undefined,
): Promise<{ ok: true }> {
  const { email, name } = await createStaffRepository(client).noteInvitation(staffId);
  await mailInvitation({ email, name, page });
  return { ok: true };
}
