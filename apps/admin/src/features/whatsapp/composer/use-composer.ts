"use client";
import { selectDraft } from "@kaunter/chat-core";
import { MAX_CAPTION_LENGTH, MAX_TEXT_LENGTH } from "@kaunter/domain";
import { useReply } from "../state/reply.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { chosenWay } from "./attach/attachment.ts";
import { useTray } from "./attach/tray.ts";
import { submitText } from "./submit-text.ts";
import { textRoom } from "./text-room.ts";
import { holdsBack, useGatewayHint } from "./use-gateway-hint.ts";

/** What stands in the composer of a chat, and the way to send it: a text, or files with the text as their caption. */
export function useComposer(conversationId: string) {
  const desk = useDeskHandle();
  const text = useDesk((state) => selectDraft(state, conversationId));
  const tray = useTray(conversationId);
  const { replyTo, setReplyTo } = useReply(conversationId);
  const gateway = useGatewayHint(conversationId);
  const withFiles = tray.length > 0;
  const room = textRoom(text, withFiles ? MAX_CAPTION_LENGTH : MAX_TEXT_LENGTH);
  const tooLong = room.left !== null && room.left < 0;
  const filesReady = tray.every(({ verdict }) => verdict !== null) && tray.some((one) => chosenWay(one) !== null);
  const held = holdsBack(gateway);
  const sendable = !held && (withFiles ? filesReady && !tooLong : room.sendable);

  const submit = () => {
    if (!sendable) return;
    const quoted = replyTo?.id ?? null;
    if (withFiles) void import("./attach/submit-files.ts").then((m) => m.submitFiles(desk, conversationId, quoted));
    else if (!submitText(desk, conversationId, quoted)) return;
    setReplyTo(null);
  };
  return { text, withFiles, gateway, held, left: room.left, tooLong, sendable, replyTo, setReplyTo, submit };
}
