"use client";
import { Button, cx, ToastRegion } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { ConversationList } from "./conversation-list/conversation-list.tsx";
import { EmptyDesk } from "./empty-desk.tsx";
import { LinkLine } from "./link-status/link-line.tsx";
import { SessionBanner } from "./link-status/session-banner.tsx";
import { SessionPill } from "./link-status/session-pill.tsx";
import { PlayerPlace } from "./player/player-place.tsx";
import { Rail } from "./rail/rail.tsx";
import { TabTitle } from "./rail/tab-title.tsx";
import { SettingsLink } from "./rail/settings-link.tsx";
import { SessionButton } from "./session/session-button.tsx";
import { useSessionManager } from "./session/use-session-manager.tsx";
import { StartChat } from "./start-chat/start-chat.tsx";
import { WIDE } from "./state/desk-view-provider.tsx";
import { useDeskView } from "./state/use-desk-view.ts";
import { useFrontConversation } from "./state/use-front-conversation.ts";
import { useMediaQuery } from "./state/use-media-query.ts";

// Nobody needs the thread or the panel before a chat is open.
const ContactPanel = lazy(async () => ({ default: (await import("./contact-panel/contact-panel.tsx")).ContactPanel }));
const loadThread = () => import("./thread/thread.tsx");
const fetchThread = () => void loadThread();
const Thread = lazy(async () => ({ default: (await loadThread()).Thread }));
const HoursLine = lazy(async () => ({ default: (await import("./hours/hours-line.tsx")).HoursLine }));
// Nothing new has come in the first second.
const Alerts = lazy(async () => ({ default: (await import("./alerts/alerts.tsx")).Alerts }));
const ContactSheet = lazy(async () => ({ default: (await import("./contact-sheet.tsx")).ContactSheet }));

/** The rooms in their places: rail, list, thread and panel; one at a time under 768 px. */
export function DeskFrame() {
  const words = useTranslations("shell");
  const { conversationId, panelOpen, togglePanel } = useDeskView();
  const wide = useMediaQuery(WIDE);
  const sessions = useSessionManager();
  useFrontConversation(conversationId);
  const panel =
    conversationId === null || !panelOpen ? null : (
      <Suspense>
        <ContactPanel key={conversationId} conversationId={conversationId} onClose={togglePanel} />
      </Suspense>
    );
  return (
    <div className="flex h-dvh overflow-hidden max-md:flex-col-reverse">
      <TabTitle />
      <Rail footer={<RailFooter onSessions={sessions.open} />} />
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <SessionBanner action={<OpenSessions onOpen={sessions.open} />} />
        <LinkLine />
        <PlayerPlace />
        {/* Whoever reaches for the list will open a chat: its script is on the way before the click. */}
        <div className="flex min-h-0 flex-1" onPointerEnter={fetchThread} onFocus={fetchThread}>
          <ConversationList status={<SessionPill />} action={<StartChat />} />
          <div className={cx("flex min-h-0 min-w-0 flex-1 flex-col", conversationId === null && "max-md:hidden")}>
            <OpenChat conversationId={conversationId} />
          </div>
          {wide && panel !== null ? (
            <section
              aria-label={words("panel")}
              className="flex min-h-0 w-80 shrink-0 flex-col border-l border-line bg-surface max-xl:hidden"
            >
              {panel}
            </section>
          ) : null}
        </div>
      </main>
      {wide || panel === null ? null : (
        <Suspense>
          <ContactSheet onClose={togglePanel}>{panel}</ContactSheet>
        </Suspense>
      )}
      {sessions.dialog}
      <Suspense>
        <Alerts />
      </Suspense>
      <ToastRegion closeLabel={words("close")} />
    </div>
  );
}

function RailFooter({ onSessions }: { readonly onSessions: () => void }) {
  return (
    <>
      <SessionButton onOpen={onSessions} />
      <SettingsLink />
    </>
  );
}

function OpenSessions({ onOpen }: { readonly onOpen: () => void }) {
  const words = useTranslations("shell");
  return (
    <Button size="s" onClick={onOpen}>
      {words("banner.open")}
    </Button>
  );
}

function OpenChat({ conversationId }: { readonly conversationId: string | null }) {
  if (conversationId === null) return <EmptyDesk />;
  return (
    <>
      <Suspense>
        <HoursLine conversationId={conversationId} />
      </Suspense>
      <Suspense fallback={<div className="flex-1 bg-thread" />}>
        <Thread key={conversationId} conversationId={conversationId} />
      </Suspense>
    </>
  );
}
