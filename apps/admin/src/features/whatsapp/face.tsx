"use client";
import type { Conversation, Sender } from "@kaunter/domain";
import { Avatar, type AvatarProps } from "@kaunter/ui";
import { usePicture } from "./data/use-picture.ts";

const ADDRESS = "/api/waha/picture";

interface FaceProps extends Pick<AvatarProps, "size" | "className"> {
  readonly conversation: Pick<Conversation, "id" | "name" | "isGroup">;
}

/** Whom a conversation is with: the picture they show on WhatsApp, else initials. */
export function Face({ conversation: { id, name, isGroup }, ...look }: FaceProps) {
  const src = usePicture(`${ADDRESS}?conversation=${id}`);
  return <Avatar name={name} id={id} group={isGroup} src={src} {...look} />;
}

interface SenderFaceProps {
  readonly sender: Sender | null;
  readonly conversationId: string;
}

/** Who wrote in a group; somebody WhatsApp does not name has no picture. */
export function SenderFace({ sender, conversationId }: SenderFaceProps) {
  if (sender === null) return <Avatar size="s" name="" id={conversationId} />;
  return <KnownSender sender={sender} conversationId={conversationId} />;
}

function KnownSender({ sender: { chatId, name }, conversationId }: SenderFaceProps & { readonly sender: Sender }) {
  const src = usePicture(`${ADDRESS}?conversation=${conversationId}&sender=${encodeURIComponent(chatId)}`);
  return <Avatar size="s" name={name ?? ""} id={chatId} src={src} />;
}
