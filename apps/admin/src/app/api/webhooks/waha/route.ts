import { timed } from "@/server/metrics/timed";
import { receiveWebhook } from "@/server/webhook/receive-webhook";

export const POST = timed(receiveWebhook);
