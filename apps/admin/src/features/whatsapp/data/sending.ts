import { type ChatMessage, chatMessageSchema, type OutgoingAttachment } from "@kaunter/domain";
import { z } from "zod";

/** What is heard of an upload while it runs. */
export interface UploadEars {
  /** How much of it has left, 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Ends it; the call then throws the signal's reason. */
  readonly signal: AbortSignal;
}

/** A file as it is sent; its type and length are checked again by the server. */
export type FileToUpload = WithoutFile<OutgoingAttachment> & { readonly file: Blob; readonly name: string };
type WithoutFile<T> = T extends unknown ? Omit<T, "file"> : never;

export interface SendAnswer {
  readonly messageId: string | null;
  readonly record: ChatMessage;
}

export const sendAnswer = z.object({ messageId: z.string().nullable(), record: chatMessageSchema });
