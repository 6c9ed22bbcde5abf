"use client";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Pressable } from "../parts/pressable.tsx";

function Template({ content, body, meta }: KindProps<"template">) {
  const words = useTranslations("kinds");
  const { title, footer } = content;
  const options = (content.buttons ?? []).map((button) => ({ title: button, description: null }));
  return <Pressable {...{ title, body, footer, meta, options }} label={words("buttons")} />;
}

/** A prepared message of a business. */
export const template: KindRoom<"template"> = { frame: "bubble", Body: Template };
