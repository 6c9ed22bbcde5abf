import { z } from "zod";
import { conversationSchema } from "../conversation/conversation.ts";
import { SESSION_STATUSES } from "../session/session.ts";
import { chatMessageSchema } from "../message/chat-message.ts";
import { settingsChangeSchema } from "../settings/tag.ts";

/** A gateway session as screens know it. */
export const sessionInfoSchema = z.object({
  name: z.string(),
  status: z.enum(SESSION_STATUSES),
  rawStatus: z.string(),
  engine: z.string().nullable(),
  phone: z.string().nullable(),
  pushName: z.string().nullable(),
  lastEventAtMs: z.number().nullable(),
  /** Comparing with the gateway is under way: how many chats of how many are done. */
  sync: z.object({ done: z.number(), total: z.number() }).nullish(),
  /** The gateway has messages its events did not bring, since this moment: the session should be restarted. */
  deafSinceMs: z.number().nullish(),
});
export type SessionInfo = z.infer<typeof sessionInfoSchema>;

/** Something that is gone: a discarded message, a conversation or an echo that was merged into `replacedBy`. */
export const removedSchema = z.object({
  entity: z.enum(["conversation", "message"]),
  id: z.uuid(),
  replacedBy: z.uuid().nullable(),
});
export type Removed = z.infer<typeof removedSchema>;

/** One committed row, as it stands now: what a screen that already has everything before it needs to know. */
export const changeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversation"), cursor: z.string(), conversation: conversationSchema }),
  z.object({ type: z.literal("message"), cursor: z.string(), message: chatMessageSchema }),
  z.object({ type: z.literal("session"), cursor: z.string(), session: sessionInfoSchema }),
  z.object({ type: z.literal("settings"), cursor: z.string(), settings: settingsChangeSchema }),
  z.object({ type: z.literal("removed"), cursor: z.string(), removed: removedSchema }),
]);
export type Change = z.infer<typeof changeSchema>;

/**
 * A page of the committed feed. `cursor` is `epoch.xid.id` of the last row looked at (also when all were hidden);
 * `reset` says the cursor belongs to another life of the database: drop everything and start again.
 */
export const changePageSchema = z.object({
  changes: z.array(changeSchema),
  cursor: z.string(),
  hasMore: z.boolean(),
  reset: z.boolean(),
});
export type ChangePage = z.infer<typeof changePageSchema>;
