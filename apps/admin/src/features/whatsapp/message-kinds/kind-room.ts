import type { MessageContent, MessageKind } from "@kaunter/domain";
import type { ComponentType, ReactNode } from "react";

/** The content of one kind. */
export type ContentOf = { readonly [K in MessageKind]: Extract<MessageContent, { kind: K }> };

/** What a kind is drawn from. `meta` is the time with its marks: each kind puts it at the end of its last line. */
export interface KindProps<K extends MessageKind> {
  readonly content: ContentOf[K];
  /** Text or caption, as WhatsApp marks it up. */
  readonly body: string | null;
  /** Written on our side. */
  readonly fromMe: boolean;
  readonly meta: ReactNode;
}

/** One room a kind: a bubble, or a line in the middle for what nobody said. */
export interface KindRoom<K extends MessageKind> {
  readonly frame: "bubble" | "line";
  readonly Body: ComponentType<KindProps<K>>;
}

export type KindRegistry = { readonly [K in MessageKind]: KindRoom<K> };
