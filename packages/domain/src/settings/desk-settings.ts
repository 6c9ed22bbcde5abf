import { z } from "zod";
import { readReceiptsSchema } from "../session/read-receipts.ts";

/** When WhatsApp is told that the desk has read; `updatedAt` null: nobody chose, it is the house's own way. */
export const receiptsSettingSchema = z.object({ value: readReceiptsSchema, updatedAt: z.string().nullable() });
export type ReceiptsSetting = z.infer<typeof receiptsSettingSchema>;

/** How the webhook stands. The secret itself never leaves the server. */
export const webhookStatusSchema = z.object({
  /** Does this server check what calls it? */
  secret: z.enum(["set", "missing"]),
  /** Does it say where it can be called? */
  address: z.enum(["set", "missing"]),
  sessions: z.array(z.object({ name: z.string(), webhook: z.enum(["registered", "missing", "off"]).nullable() })),
});
export type WebhookStatus = z.infer<typeof webhookStatusSchema>;
