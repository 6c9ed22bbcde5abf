import { createMessagesRepository, type ThreadPage } from "@kaunter/db";
import { chatMessageSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

const position = z.string().min(1).max(200).optional();

export const historyQuerySchema = z
  .object({
    conversationId: z.uuid(),
    before: position,
    after: position,
    around: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .refine(({ before, after, around }) => [before, after, around].filter((one) => one !== undefined).length <= 1, {
    path: ["before"],
    message: "at most one of before, after and around",
  });

export const historyAnswerSchema = z.object({
  messages: z.array(chatMessageSchema),
  hasMore: z.boolean(),
  hasNewer: z.boolean(),
  cursor: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
});

/** One page of a thread, oldest first. @throws AppError `not_found` for a conversation this person cannot see. */
export function readHistory(staff: CurrentStaff, query: z.output<typeof historyQuerySchema>): Promise<ThreadPage> {
  const { conversationId, limit, before, after, around } = query;
  const place = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(around === undefined ? {} : { around }),
  };
  return createMessagesRepository(staff.client).page(conversationId, place, limit);
}
