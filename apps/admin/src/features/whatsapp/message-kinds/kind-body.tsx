import type { ChatMessage, MessageKind } from "@kaunter/domain";
import type { ReactNode } from "react";
import { fileOf, type FileMessage } from "./kind-file.ts";
import type { ContentOf, KindProps } from "./kind-room.ts";
import { KINDS } from "./registry.ts";

export interface KindBodyProps {
  readonly message: FileMessage & Pick<ChatMessage, "body" | "direction">;
  readonly meta: ReactNode;
}

/** The inside of a bubble, whatever kind it is. */
export function KindBody({ message, meta }: KindBodyProps) {
  const { id, content, body, direction } = message;
  const rest = { messageId: id, body, fromMe: direction === "out", meta };
  return draw(content.kind, content, { ...rest, file: fileOf(message) });
}

/** Keeps the kind and its content together for the compiler. */
function draw<K extends MessageKind>(kind: K, content: ContentOf[K], rest: Omit<KindProps<K>, "content">): ReactNode {
  const { Body } = KINDS[kind];
  return <Body {...{ ...rest, content }} />;
}
