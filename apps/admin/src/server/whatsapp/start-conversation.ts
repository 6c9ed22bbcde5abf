import { createStartsRepository } from "@kaunter/db";
import { AppError, conversationSchema, normalisePhone, parseChatId } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { defaultSession } from "./default-session";
import { wahaToAppError } from "./waha-to-app-error";

export const startBodySchema = z.strictObject({
  /** In any spelling a counter writes; without a country it is Malaysian. */
  phone: z.string().trim().min(1).max(40),
});

export const startAnswerSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["opened", "created"]), conversation: conversationSchema }),
  /** Nobody has this number on WhatsApp: nothing was made. `phone`: digits only. */
  z.object({ outcome: z.literal("not_on_whatsapp"), phone: z.string() }),
]);
export type StartAnswer = z.infer<typeof startAnswerSchema>;

/**
 * The conversation to write to a number in: the one there is, else a new one once WhatsApp knows the number. The gateway
 * is not asked about numbers that already have a conversation, so those open also while it is down.
 * @throws AppError `bad_request` for what is no phone number, `forbidden` where the person is looked after by others, and
 * the gateway's code when it could not be asked
 */
export async function startConversation(staff: CurrentStaff, spelled: string): Promise<StartAnswer> {
  const phone = normalisePhone(spelled);
  if (phone === null || /\p{L}/u.test(spelled)) {
    throw new AppError("bad_request", "This is no phone number.", { fields: { phone: "is no phone number" } });
  }
  const starts = createStartsRepository(staff.client);
  const channel = { gateway: "waha", session: await defaultSession(staff) } as const;
  const known = await starts.findByPhone(channel, phone);
  if (known) return { outcome: "opened", conversation: known };
  const chat = await addressOf(channel.session, phone);
  if (chat === null) return { outcome: "not_on_whatsapp", phone };
  const { conversation, created } = await starts.start(channel, chat.chatId, chat.phone ?? phone);
  runtime().feed.poke();
  return { outcome: created ? "created" : "opened", conversation };
}

/** The address WhatsApp has for a number, which may be another spelling of it (or a hidden id); null when it has none. */
async function addressOf(session: string, phone: string): Promise<{ chatId: string; phone: string | null } | null> {
  const check = await runtime()
    .waha.contacts.checkExists(session, phone)
    .catch((error: unknown) => {
      throw wahaToAppError(error);
    });
  if (!check.exists) return null;
  return parseChatId(check.chatId ?? phone) ?? parseChatId(phone);
}
