import { createMessagesRepository, type MessagesRepository, type ThreadPage } from "@kaunter/db";
import { AppError, chatMessageSchema } from "@kaunter/domain";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

const position = z.string().min(1).max(200).optional();

export const historyQuerySchema = z
  .object({
    conversationId: z.uuid(),
    before: position,
    after: position,
    /** A message's id, or the bare WhatsApp id by which a quote names it. */
    around: position,
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

/**
 * One page of a thread, oldest first.
 * @throws AppError `not_found` for a conversation this person cannot see, or a quoted message that is not there
 */
export async function readHistory(caller: SignedIn, query: z.output<typeof historyQuerySchema>): Promise<ThreadPage> {
  const { conversationId, limit, before, after, around } = query;
  const messages = createMessagesRepository(caller.client);
  const place = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(around === undefined ? {} : { around: await messageId(messages, conversationId, around) }),
  };
  return messages.page(conversationId, place, limit);
}

async function messageId(messages: MessagesRepository, conversationId: string, named: string): Promise<string> {
  if (z.uuid().safeParse(named).success) return named;
  const id = await messages.idOfBareId(conversationId, named);
  if (id === null) throw new AppError("not_found", "That message is not here.");
  return id;
}
