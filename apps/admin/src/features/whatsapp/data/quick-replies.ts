import { z } from "zod";
import { request } from "./request.ts";

const quickReply = z.object({ shortcut: z.string(), name: z.string(), text: z.string() });
const answer = z.object({ quickReplies: z.array(quickReply) });

/** Words for many answers; `text` may hold `{{name}}`, `{{branch}}` and `{{expiry}}`. */
export type QuickReply = z.infer<typeof quickReply>;

/** The quick replies in use, in their order. @throws AppError as `request` */
export async function readQuickReplies(): Promise<readonly QuickReply[]> {
  return (await request("/api/waha/quick-replies", answer)).quickReplies;
}
