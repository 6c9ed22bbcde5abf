"use client";
import VideoIcon from "lucide-react/icons/video";
import { useTranslations } from "next-intl";
import type { ContentOf, KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function wordOf({ viewOnce, gif, note }: ContentOf["video"]) {
  if (viewOnce) return "videoOnce";
  if (gif) return "gif";
  return note ? "videoNote" : "video";
}

function Video({ content, body, meta }: KindProps<"video">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return <KindCard icon={VideoIcon} title={words(wordOf(content))} facts={facts} body={body} meta={meta} />;
}

/** A video, a round video note or a moving picture. */
export const video: KindRoom<"video"> = { frame: "bubble", Body: Video };
