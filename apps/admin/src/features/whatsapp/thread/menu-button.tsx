"use client";
import type { ChatMessage } from "@kaunter/domain";
import { useReach } from "@kaunter/ui";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { MessageMenuTrigger } from "./message-menu-trigger.tsx";

const load = () => import("./message-menu.tsx");
const MessageMenu = lazy(async () => ({ default: (await load()).MessageMenu }));
const MessageInfo = lazy(async () => ({ default: (await import("./message-info.tsx")).MessageInfo }));

/** What can be done with a message; the menu is fetched when somebody reaches for it. */
export function MenuButton({ message }: { readonly message: ChatMessage }) {
  const { openedBy, reach } = useReach(load);
  const [told, setTold] = useState(false);
  const mayReply = useCan("chats.can_edit") && message.bareId !== null;
  const copyable = message.revokedAtMs === null && (message.body ?? "") !== "";
  if (message.revokedAtMs !== null) return null;
  const button = <MessageMenuTrigger {...reach} />;
  if (openedBy === null) return button;
  return (
    <>
      <Suspense fallback={button}>
        <MessageMenu {...{ message, mayReply, copyable, openedBy }} onInfo={() => setTold(true)} />
      </Suspense>
      {/* Apart, so that the menu's button keeps the cursor while this is fetched. */}
      <Suspense>{told ? <MessageInfo message={message} onClose={() => setTold(false)} /> : null}</Suspense>
    </>
  );
}
