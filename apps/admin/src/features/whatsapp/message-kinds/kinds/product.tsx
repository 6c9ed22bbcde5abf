"use client";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Product({ content, body, meta }: KindProps<"product">) {
  const words = useTranslations("kinds");
  return (
    <KindCard
      icon={ShoppingBag}
      picture={content.picture}
      title={content.title ?? words("product")}
      facts={[content.title === null ? null : words("product"), words("onPhone")]}
      body={body}
      meta={meta}
    />
  );
}

/** A product out of a catalogue. */
export const product: KindRoom<"product"> = { frame: "bubble", Body: Product };
