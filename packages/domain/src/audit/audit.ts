import { z } from "zod";

/** One line of the audit log: who did what. */
export const auditEntrySchema = z.object({
  id: z.uuid(),
  atMs: z.number(),
  /** Null: the machine. */
  actorId: z.uuid().nullable(),
  /** Null: the machine, or a colleague who is gone. */
  actorName: z.string().nullable(),
  /** `entity/what`, past tense: `conversation/tagged`. */
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  conversationId: z.uuid().nullable(),
  /** Null also where the conversation is gone. */
  conversationName: z.string().nullable(),
  /** What changed: keys, states and ids; never what people wrote. */
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditPageSchema = z.object({ entries: z.array(auditEntrySchema), hasMore: z.boolean() });
export type AuditPage = z.infer<typeof auditPageSchema>;

/** Which lines to show. Days are those of the gym's clock, both included. */
export const auditFilterSchema = z.strictObject({
  staff: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}\/[a-z_]{1,40}$/)
    .optional(),
  conversation: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
