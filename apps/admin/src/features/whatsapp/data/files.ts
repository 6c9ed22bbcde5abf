import { chatMessageSchema } from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const answer = z.object({ record: chatMessageSchema });

/** Asks the phone for the file of a message once more; how it went comes by the feed. @throws AppError as `request` */
export async function askForFile(messageId: string): Promise<void> {
  await request("/api/waha/media/refetch", answer, { method: "POST", body: { message: messageId } });
}
