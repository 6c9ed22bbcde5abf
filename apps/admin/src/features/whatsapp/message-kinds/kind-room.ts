import type { MessageContent, MessageKind } from "@kaunter/domain";
import type { ComponentType, ReactNode } from "react";
import type { KindFile } from "./kind-file.ts";

/** The content of one kind. */
export type ContentOf = { readonly [K in MessageKind]: Extract<MessageContent, { kind: K }> };

/** The kinds that carry a file. */
type FileKind = { [K in MessageKind]: ContentOf[K] extends { media: unknown } ? K : never }[MessageKind];

/** What a kind is drawn from. `meta` is the time with its marks: each kind puts it at the end of its last line. */
export interface KindProps<K extends MessageKind> {
  readonly messageId: string;
  readonly content: ContentOf[K];
  /** Text or caption, as WhatsApp marks it up. */
  readonly body: string | null;
  /** Written on our side. */
  readonly fromMe: boolean;
  /** Null for kinds that carry none. */
  readonly file: K extends FileKind ? KindFile : null;
  readonly meta: ReactNode;
}

/** One room a kind: a bubble, a picture without one, or a line in the middle for what nobody said. */
export interface KindRoom<K extends MessageKind> {
  readonly frame: "bubble" | "bare" | "line";
  readonly Body: ComponentType<KindProps<K>>;
}

export type KindRegistry = { readonly [K in MessageKind]: KindRoom<K> };
