import { createKeptPicturesRepository } from "@kaunter/db";
import { sessionNameSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { sessionOf } from "./session-query";
import { answerPicture } from "./show-picture";

/** `phone`: digits of the number the session is linked to, so that no browser keeps the picture of another one. */
export const sessionPictureQuerySchema = z.strictObject({
  session: sessionNameSchema,
  phone: z.string().regex(/^\d{5,20}$/),
});

/**
 * The picture of one of the desk's own numbers. 204: it shows none.
 * @throws AppError `not_found` for a number the session is not linked to
 */
export async function showSessionPicture(
  staff: CurrentStaff,
  { session, phone }: z.output<typeof sessionPictureQuerySchema>,
  request: Request,
): Promise<Response> {
  const name = await sessionOf(staff, { session });
  const kept = createKeptPicturesRepository(staff.client);
  return answerPicture(() => kept.findOfSession(name, phone), request);
}
