"use client";
import { useTranslations } from "next-intl";
import { useChannelCan } from "../../state/use-channel-can.ts";
import { useDeskHandle } from "../../state/use-desk.ts";
import { AttachmentTile } from "./attachment-tile.tsx";
import { chooseWay, unpick } from "./pick-files.ts";
import { useTray } from "./tray.ts";

/** The picked files, above the field: each with its picture, its size and the way it goes out. */
export function AttachmentTray({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("composer.attach");
  const desk = useDeskHandle();
  const tray = useTray(conversationId);
  const { fileBytes } = useChannelCan(conversationId);
  return (
    <ul
      aria-label={words("tray", { count: tray.length })}
      className="flex max-w-full gap-2 overflow-x-auto px-4 pt-3 [scrollbar-width:thin] max-md:px-3"
    >
      {tray.map((attachment) => (
        <AttachmentTile
          key={attachment.id}
          attachment={attachment}
          mostBytes={fileBytes}
          onChoose={(way) => chooseWay(desk, conversationId, attachment, way)}
          onRemove={() => unpick(desk, conversationId, attachment.id)}
        />
      ))}
    </ul>
  );
}
