"use client";
import Mic from "lucide-react/icons/mic";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { Sound } from "../parts/sound.tsx";

function Voice({ content, body, file, meta }: KindProps<"voice">) {
  const words = useTranslations("kinds");
  const title = words(content.viewOnce ? "voiceOnce" : "voice");
  if (content.viewOnce && file.src === null)
    return <KindCard icon={Mic} title={title} facts={[words("onPhone")]} body={body} meta={meta} />;
  return <Sound file={file} media={content.media} icon={Mic} title={title} body={body} meta={meta} />;
}

/** A voice message. */
export const voice: KindRoom<"voice"> = { frame: "bubble", Body: Voice };
