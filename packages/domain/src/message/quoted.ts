import { z } from "zod";
import { messageKindSchema } from "./content.ts";

/** What a message quotes, as far as the quoting message tells: enough to show it when the quoted one is not loaded. */
export const quotedSchema = z.object({
  bareId: z.string(),
  /** Null when the quoting message does not tell who wrote it. */
  fromMe: z.boolean().nullable(),
  /** Canonical address of who wrote it, or null. */
  senderId: z.string().nullable(),
  body: z.string().nullable(),
  kind: messageKindSchema,
  /** A status post ("story") and no message of the conversation. */
  ofStatus: z.boolean(),
  /** It was taken back or forgotten since: its words are gone from the quote too. */
  gone: z.boolean().optional(),
});
export type Quoted = z.infer<typeof quotedSchema>;
