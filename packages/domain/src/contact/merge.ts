import { z } from "zod";

/** Two contacts that became one. */
export const mergeSchema = z.object({
  id: z.uuid(),
  reason: z.string(),
  mergedAtMs: z.number(),
  undoneAtMs: z.number().nullable(),
  /** Names; null: the machine, when WhatsApp itself said that two addresses are one person. */
  mergedBy: z.string().nullable(),
  undoneBy: z.string().nullable(),
  fromContactId: z.uuid(),
  intoContactId: z.uuid(),
  fromName: z.string().nullable(),
  /** What the contact that went was reached under. */
  addresses: z.array(z.string()),
});
export type Merge = z.infer<typeof mergeSchema>;
