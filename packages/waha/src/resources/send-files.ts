import type { CallOptions } from "../request.ts";
import type { SentMessage } from "../wire/sent-message.ts";
import type { Send } from "./send.ts";

/** Bytes as base64 without a `data:` prefix, or an address WAHA fetches itself. */
export type OutgoingFile = { readonly mimetype: string; readonly filename?: string } & (
  { readonly data: string } | { readonly url: string }
);

export interface SendFile {
  readonly chatId: string;
  readonly file: OutgoingFile;
  readonly caption?: string | undefined;
  /** Full id of the message answered. */
  readonly replyTo?: string | undefined;
}

export interface SendVideo extends SendFile {
  /** A round video note. */
  readonly asNote?: boolean | undefined;
  /** Lets WAHA turn it into what WhatsApp plays; needed for anything but H.264 in MP4. */
  readonly convert?: boolean | undefined;
}

export interface SendVoice extends Omit<SendFile, "caption"> {
  /** Lets WAHA turn it into Opus in OGG; needed for what browsers record. */
  readonly convert?: boolean | undefined;
}

/** Files, each by the call that WhatsApp shows it best through. Source: WAHA facts §6 "Send bodies". */
export function createFileSending(send: Send) {
  const plain = (path: string) => (session: string, what: SendFile, options?: CallOptions) => {
    const { chatId, file, caption, replyTo } = what;
    return send(path, { session, chatId, file, caption, reply_to: replyTo }, options);
  };
  return {
    sendImage: plain("/api/sendImage"),
    sendFile: plain("/api/sendFile"),
    sendVideo(session: string, what: SendVideo, options?: CallOptions): Promise<SentMessage> {
      const { chatId, file, caption, replyTo, asNote = false, convert = false } = what;
      return send("/api/sendVideo", { session, chatId, file, caption, reply_to: replyTo, asNote, convert }, options);
    },
    sendVoice(session: string, what: SendVoice, options?: CallOptions): Promise<SentMessage> {
      const { chatId, file, replyTo, convert = false } = what;
      return send("/api/sendVoice", { session, chatId, file, reply_to: replyTo, convert }, options);
    },
  };
}
