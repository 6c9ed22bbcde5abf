"use client";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Pressable } from "../parts/pressable.tsx";

function Buttons({ content, body, meta }: KindProps<"buttons">) {
  const words = useTranslations("kinds");
  const options = content.buttons.map((title) => ({ title, description: null }));
  return <Pressable title={null} footer={content.footer} {...{ body, meta, options }} label={words("buttons")} />;
}

/** A question with answers to press on the phone. */
export const buttons: KindRoom<"buttons"> = { frame: "bubble", Body: Buttons };
