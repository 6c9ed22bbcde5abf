import { z } from "zod";
import { ERROR_CODES } from "../error/app-error.ts";
import { sessionInfoSchema } from "../feed/change.ts";

/** A session as those see it who manage sessions. */
export const managedSessionSchema = sessionInfoSchema.extend({
  /** New chats and the desk's head are of this one. */
  isDefault: z.boolean(),
  /** Whose number it is; null: everybody's. */
  branchId: z.string().nullable(),
  /** The least time between two of its messages, ms; null: as the server is set. */
  ownGapMs: z.number().nullable(),
  /** Does the gateway call this server for it? `off`: this server does not say where; null: the gateway did not answer. */
  webhook: z.enum(["registered", "missing", "off"]).nullable(),
});
export type ManagedSession = z.infer<typeof managedSessionSchema>;

export const sessionListSchema = z.object({
  sessions: z.array(managedSessionSchema),
  /** Why the gateway could not be asked; what is listed is then the last that is known. */
  error: z.enum(ERROR_CODES).nullable(),
  /** What the gateway calls its own version; null when it did not say. */
  gatewayVersion: z.string().nullable(),
  /** The least time between two messages of a session that has no pace of its own, ms. */
  sendGapMs: z.number(),
});
export type SessionList = z.infer<typeof sessionListSchema>;

export const sessionHistorySchema = z.object({
  deeds: z.array(z.object({ id: z.string(), atMs: z.number(), actorName: z.string().nullable(), action: z.string() })),
});
export type SessionHistory = z.infer<typeof sessionHistorySchema>;
