import { receiveWebhook } from "@/server/webhook/receive-webhook";

export const POST = receiveWebhook;
