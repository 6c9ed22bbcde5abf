import { z } from "zod";

/** When WhatsApp is told that the desk has read: when somebody opens the chat, with a reply, or never. */
export const readReceiptsSchema = z.enum(["on_open", "on_reply", "never"]);
export type ReadReceipts = z.infer<typeof readReceiptsSchema>;
