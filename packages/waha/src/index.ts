export { capabilities, type Capabilities } from "./capabilities.ts";
export { createWahaClient, type WahaClient, type WahaClientOptions } from "./client.ts";
export { isWahaError, WAHA_ERROR_KINDS, WahaError, type Sent, type WahaErrorKind } from "./errors.ts";
export type { CallOptions } from "./request.ts";
export type { ResolvedChat } from "./resolve-chat-id.ts";
export type { QrImage } from "./resources/auth.ts";
export type { MessageQuery, OverviewAnswer, Page } from "./resources/chats.ts";
export type { GetFileOptions, MediaFile } from "./resources/media.ts";
export type { PinSeconds } from "./resources/message-actions.ts";
export type { SendText } from "./resources/messages.ts";
export type { ContactPage } from "./resources/contacts.ts";
export type { LabelDraft } from "./resources/labels.ts";
export type { OutgoingContact, SendContacts, SendLocation, SendPoll } from "./resources/send-cards.ts";
export type { OutgoingFile, SendFile, SendVideo, SendVoice } from "./resources/send-files.ts";
export type { ReportOddity } from "./resources/read-rows.ts";
export { systemClock, type Clock } from "./socket/clock.ts";
export type { SocketConstructor, SocketLike } from "./socket/connection.ts";
export {
  openWahaSocket,
  type WahaSocket,
  type WahaSocketCounters,
  type WahaSocketOptions,
  type WahaSocketState,
} from "./socket/open-waha-socket.ts";
export { iterateWahaEvents, type WahaEventsOptions } from "./socket/iterate-waha-events.ts";
export { constructEvent, DEFAULT_WEBHOOK_TOLERANCE_MS, type ConstructEventOptions } from "./webhook/construct-event.ts";
export type { HeaderSource } from "./webhook/verify-signature.ts";
export { WahaWebhookError, type WebhookErrorKind } from "./webhook/webhook-error.ts";
export type { WahaChat, WahaChatOverview } from "./wire/chat.ts";
export type { LidMapping, NumberCheck, WahaContact } from "./wire/contact.ts";
export { WAHA_EVENT_NAMES, wahaEnvelopeSchema, type WahaEnvelope, type WahaEventName } from "./wire/envelope.ts";
export type { WahaLabel } from "./wire/label.ts";
export type { AckName, WireMessage } from "./wire/message.ts";
export type { ChatPresence } from "./wire/presence.ts";
export type { SentMessage } from "./wire/sent-message.ts";
export type { ServerStatus, ServerVersion } from "./wire/server.ts";
export type { SessionConfig, WahaSession, WebhookConfig, WireMe } from "./wire/session.ts";
