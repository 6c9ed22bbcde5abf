"use client";
import Ban from "lucide-react/icons/ban";
import Hourglass from "lucide-react/icons/hourglass";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Unsupported({ content, body, meta }: KindProps<"unsupported">) {
  const words = useTranslations("kinds");
  // It could not be decrypted (yet): when it comes after all, it takes this one's place.
  const waiting = content.what === "waiting";
  return (
    <KindCard
      icon={waiting ? Hourglass : Ban}
      title={waiting ? words("notice.waiting") : words("unsupported")}
      facts={waiting ? [] : [content.what, words("onPhone")]}
      body={body}
      meta={meta}
    />
  );
}

/** What this desk does not know: says what it was and where to see it. */
export const unsupported: KindRoom<"unsupported"> = { frame: "bubble", Body: Unsupported };
