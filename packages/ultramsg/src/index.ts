export { createUltraMsgClient, ULTRAMSG_URL, type UltraMsgClient } from "./client.ts";
export { ULTRAMSG_ERROR_KINDS, UltraMsgError, type UltraMsgErrorKind } from "./errors.ts";
export { instancePath } from "./instance-path.ts";
export type { SendFile, UltraMsgFileKind } from "./resources/sending.ts";
export { accountOf, isOfInstance, readWebhook } from "./webhook/read-webhook.ts";
export type { UltraMsgChat } from "./wire/chat.ts";
export type { UltraMsgData, UltraMsgEnvelope } from "./wire/envelope.ts";
