import { conversationSchema } from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const startAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["opened", "created"]), conversation: conversationSchema }),
  z.object({ outcome: z.literal("not_on_whatsapp"), phone: z.string() }),
]);
export type StartAnswer = z.infer<typeof startAnswer>;

/** The conversation to write to a number in, made if there is none. @throws AppError as `request` */
export function startConversation(phone: string): Promise<StartAnswer> {
  return request("/api/waha/conversations/start", startAnswer, { method: "POST", body: { phone } });
}
