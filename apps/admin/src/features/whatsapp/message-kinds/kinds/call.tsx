"use client";
import Phone from "lucide-react/icons/phone";
import PhoneMissed from "lucide-react/icons/phone-missed";
import VideoIcon from "lucide-react/icons/video";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { clockLength } from "../../clock-length.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Call({ content, body, fromMe, meta }: KindProps<"call">) {
  const words = useTranslations("kinds");
  const { video, durationMs } = content;
  // A call from our phone that nobody took is not a call somebody here missed.
  const missed = content.missed && !fromMe;
  const title = missed ? (video ? "missedVideoCall" : "missedCall") : video ? "videoCall" : "call";
  const facts = [durationMs === null ? null : clockLength(durationMs), missed ? words("callBack") : null];
  const Icon = missed ? PhoneMissed : video ? VideoIcon : Phone;
  return <KindCard icon={Icon} title={words(title)} facts={facts} alert={missed} body={body} meta={meta} />;
}

/** A call, missed or taken. */
export const call: KindRoom<"call"> = { frame: "bubble", Body: Call };
