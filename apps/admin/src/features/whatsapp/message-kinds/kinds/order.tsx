"use client";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Order({ content, body, meta }: KindProps<"order">) {
  const words = useTranslations("kinds");
  return (
    <KindCard
      icon={ShoppingBag}
      picture={content.picture}
      title={content.title ?? words("order")}
      facts={[content.itemCount === null ? null : words("items", { count: content.itemCount }), words("onPhone")]}
      body={body}
      meta={meta}
    />
  );
}

/** An order out of a catalogue. */
export const order: KindRoom<"order"> = { frame: "bubble", Body: Order };
