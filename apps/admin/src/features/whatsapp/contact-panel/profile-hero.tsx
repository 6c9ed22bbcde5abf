"use client";
import { type Conversation, phoneLabel } from "@kaunter/domain";
import { Pill } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { ContactBadge } from "../contact-badge.tsx";
import { Face } from "../face.tsx";

/** Face, name, number and standing. */
export function ProfileHero({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("panel.badge");
  const { name, isGroup, phone, badge } = conversation;
  return (
    <div className="flex items-center gap-4 p-4 max-md:flex-col max-md:gap-3 max-md:pt-6 max-md:text-center">
      <Face conversation={conversation} size="l" />
      <div className="grid min-w-0 gap-1 max-md:justify-items-center">
        <h2 className="text-title leading-5 font-semibold break-words">
          <bdi>{name}</bdi>
        </h2>
        {phone === null ? null : <p className="text-meta text-ink-muted tabular-nums">{phoneLabel(phone)}</p>}
        <p className="flex">
          {isGroup ? <Pill tone="outline">{words("group")}</Pill> : <ContactBadge badge={badge} />}
        </p>
      </div>
    </div>
  );
}
