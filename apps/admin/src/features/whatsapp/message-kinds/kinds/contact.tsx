"use client";
import { Avatar } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useKindActions } from "../kind-actions.ts";
import type { ContentOf, KindProps, KindRoom } from "../kind-room.ts";
import { ActionRow } from "../parts/action-row.tsx";
import { Caption } from "../parts/caption.tsx";
import { vcardPhones } from "../parts/vcard-phones.ts";

function Contact({ content, body, meta }: KindProps<"contact">) {
  const words = useTranslations("kinds");
  const { openChat } = useKindActions();
  const { contacts } = content;
  const phones = contacts.flatMap(({ vcard }) => vcardPhones(vcard));
  const [only] = phones;
  return (
    <div className="w-62 max-w-full">
      <ul aria-label={words("contacts", { count: contacts.length })} className="grid gap-2">
        {contacts.map((card, index) => (
          <Card key={index} card={card} inline={phones.length > 1} />
        ))}
      </ul>
      <Caption text={body} meta={meta} />
      {openChat === null || !only || phones.length > 1 ? null : (
        <ActionRow onClick={() => openChat(only.number)}>{words("openChat")}</ActionRow>
      )}
    </div>
  );
}

interface CardProps {
  readonly card: ContentOf["contact"]["contacts"][number];
  /** Several numbers: each has its own way into a chat. */
  readonly inline: boolean;
}

function Card({ card: { name, vcard }, inline }: CardProps) {
  const words = useTranslations("kinds");
  const { openChat } = useKindActions();
  return (
    <li className="flex items-center gap-3">
      <Avatar name={name} id={name} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-start font-semibold">
          {name}
        </span>
        {vcardPhones(vcard).map(({ label, number }) => (
          <span key={number} className="flex flex-wrap items-center gap-x-3">
            <a
              href={`tel:${number}`}
              className="text-meta text-ink-muted tabular-nums underline underline-offset-2 max-md:py-3"
            >
              {label}
            </a>
            {openChat === null || !inline ? null : (
              <button
                type="button"
                onClick={() => openChat(number)}
                className="h-6 cursor-pointer text-meta font-semibold underline underline-offset-2 max-md:h-11"
              >
                {words("openChat")}
              </button>
            )}
          </span>
        ))}
      </span>
    </li>
  );
}

/** Cards out of somebody's address book. */
export const contact: KindRoom<"contact"> = { frame: "bubble", Body: Contact };
