"use client";
import Music from "lucide-react/icons/music";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { safeName } from "../parts/safe-name.ts";
import { Sound } from "../parts/sound.tsx";

function Audio({ content, body, file, meta }: KindProps<"audio">) {
  const words = useTranslations("kinds");
  const title = safeName(content.media.filename) ?? words("audio");
  return <Sound file={file} media={content.media} icon={Music} title={title} body={body} meta={meta} named />;
}

/** A piece of audio, not recorded in the chat. */
export const audio: KindRoom<"audio"> = { frame: "bubble", Body: Audio };
