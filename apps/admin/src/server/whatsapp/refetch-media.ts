import { createMessageFilesRepository } from "@kaunter/db";
import { chatMessageSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

export const refetchBodySchema = z.strictObject({ message: z.uuid() });
export const refetchAnswerSchema = z.object({ record: chatMessageSchema });

/**
 * Asks the phone for a file once more; it goes before all others. Whoever may see the message may ask: nothing is sent to
 * anybody, no tick changes.
 * @throws AppError `not_found`, also where it is not for them
 */
export async function refetchMedia(
  staff: CurrentStaff,
  { message }: z.output<typeof refetchBodySchema>,
): Promise<z.infer<typeof refetchAnswerSchema>> {
  const record = await createMessageFilesRepository(staff.client).askAgain(message);
  runtime().mediaPump.kick();
  runtime().feed.poke();
  return { record };
}
