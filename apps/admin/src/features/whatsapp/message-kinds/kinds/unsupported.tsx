"use client";
import Ban from "lucide-react/icons/ban";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Unsupported({ content, body, meta }: KindProps<"unsupported">) {
  const words = useTranslations("kinds");
  return (
    <KindCard
      icon={Ban}
      title={words("unsupported")}
      facts={[content.what, words("onPhone")]}
      body={body}
      meta={meta}
    />
  );
}

/** What this desk does not know: says what it was and where to see it. */
export const unsupported: KindRoom<"unsupported"> = { frame: "bubble", Body: Unsupported };
