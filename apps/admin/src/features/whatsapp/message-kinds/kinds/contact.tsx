"use client";
import { Avatar } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useKindActions } from "../kind-actions.ts";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { vcardPhones } from "../parts/vcard-phones.ts";

function Contact({ content, body, meta }: KindProps<"contact">) {
  const words = useTranslations("kinds");
  const { openChat } = useKindActions();
  return (
    <div className="w-62 max-w-full">
      <ul aria-label={words("contacts", { count: content.contacts.length })} className="grid gap-2">
        {content.contacts.map(({ name, vcard }, index) => (
          <li key={index} className="flex items-center gap-3">
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
                  {openChat === null ? null : (
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
        ))}
      </ul>
      <Caption text={body} meta={meta} />
    </div>
  );
}

/** Cards out of somebody's address book. */
export const contact: KindRoom<"contact"> = { frame: "bubble", Body: Contact };
