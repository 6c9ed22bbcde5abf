import type { CallOptions } from "../request.ts";
import type { SentMessage } from "../wire/sent-message.ts";
import type { Send } from "./send.ts";

interface Addressed {
  readonly chatId: string;
  /** Full id of the message answered. */
  readonly replyTo?: string | undefined;
  /** A bare id generated beforehand; servers older than 2026.4.3 ignore it. */
  readonly id?: string | undefined;
}

export interface SendLocation extends Addressed {
  readonly latitude: number;
  readonly longitude: number;
  readonly title?: string | undefined;
}

/** A whole vCard, or the fields WAHA makes one of. `whatsappId` is digits only. */
export type OutgoingContact =
  | { readonly vcard: string }
  | {
      readonly fullName: string;
      readonly phoneNumber: string;
      readonly organization?: string | undefined;
      readonly whatsappId?: string | undefined;
    };

export interface SendContacts extends Addressed {
  readonly contacts: readonly OutgoingContact[];
}

export interface SendPoll extends Addressed {
  readonly name: string;
  readonly options: readonly string[];
  readonly multipleAnswers?: boolean | undefined;
}

/** Everything that is neither text nor a file. Source: WAHA facts §6 "Send bodies". */
export function createCardSending(send: Send) {
  return {
    sendLocation(session: string, what: SendLocation, options?: CallOptions): Promise<SentMessage> {
      const { chatId, replyTo, id, latitude, longitude, title } = what;
      return send("/api/sendLocation", { session, chatId, latitude, longitude, title, reply_to: replyTo, id }, options);
    },
    sendContactVcard(session: string, what: SendContacts, options?: CallOptions): Promise<SentMessage> {
      const { chatId, replyTo, id, contacts } = what;
      return send("/api/sendContactVcard", { session, chatId, contacts, reply_to: replyTo, id }, options);
    },
    sendPoll(session: string, what: SendPoll, options?: CallOptions): Promise<SentMessage> {
      const { chatId, replyTo, id, name, options: answers, multipleAnswers = false } = what;
      const poll = { name, options: answers, multipleAnswers };
      return send("/api/sendPoll", { session, chatId, poll, reply_to: replyTo, id }, options);
    },
  };
}
