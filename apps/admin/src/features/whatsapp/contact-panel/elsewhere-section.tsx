"use client";
import { phoneLabel, type RelatedConversation } from "@kaunter/domain";
import { CountBadge } from "@kaunter/ui";
import ChevronRight from "lucide-react/icons/chevron-right";
import { useTranslations } from "next-intl";
import { usePerson } from "../data/use-person.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { PanelSection } from "./panel-section.tsx";

/** The same person on our other channels and from their other numbers, one tap away. */
export function ElsewhereSection({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel.elsewhere");
  const { person } = usePerson(conversationId);
  if (!person || person.related.length === 0) return null;
  return (
    <PanelSection title={words("title")}>
      <ul className="-mx-2 grid gap-px">
        {person.related.map((one) => (
          <li key={one.id}>
            <Elsewhere related={one} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Elsewhere({ related }: { readonly related: RelatedConversation }) {
  const words = useTranslations("panel.elsewhere");
  const { open } = useDeskView();
  const { id, name, phone, session, channelPhone, sameContact, unreadCount } = related;
  const number = phone === null ? null : phoneLabel(phone);
  const channel = channelPhone === null ? session : phoneLabel(channelPhone);
  const title = sameContact ? channel : (number ?? name ?? channel);
  return (
    <button
      type="button"
      onClick={() => open(id)}
      className="flex min-h-11 w-full cursor-pointer items-center gap-2 rounded-m px-2 py-1 hover:bg-surface-hover"
    >
      <span className="sr-only">{words("open", { name: name ?? number ?? channel, channel: title })}</span>
      <span className="min-w-0 flex-1 text-start">
        <span dir="auto" className="block truncate font-medium tabular-nums">
          {title}
        </span>
        <span className="block truncate text-meta text-ink-muted">
          {sameContact ? words("channel", { name: session }) : words("number")}
        </span>
      </span>
      {unreadCount > 0 ? <CountBadge count={unreadCount} label={words("unread", { count: unreadCount })} /> : null}
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-muted rtl:-scale-x-100" />
    </button>
  );
}
