"use client";
import type { Conversation } from "@kaunter/domain";
import { IconButton, Pill, useReach } from "@kaunter/ui";
import CircleCheck from "lucide-react/icons/circle-check";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { ThreadMenuTrigger } from "./thread-menu-trigger.tsx";
import { useSettle } from "./use-settle.ts";

const load = () => import("./thread-menu.tsx");
const ThreadMenu = lazy(async () => ({ default: (await load()).ThreadMenu }));

/** Is the conversation settled, and the ways to settle it; staff who only look see the first alone. */
export function ThreadHeadActions({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("thread.settle");
  const mayEdit = useCan("chats.can_edit");
  const settle = useSettle(conversation);
  const { status } = conversation;
  const handled = status === "handled";
  return (
    <>
      {status === "active" ? null : <Pill>{words(status)}</Pill>}
      {mayEdit ? (
        <>
          <IconButton
            label={words(handled ? "activate" : "handle")}
            active={handled}
            onClick={() => settle(handled ? "active" : "handled")}
            className="max-md:hidden"
          >
            <CircleCheck aria-hidden="true" className="size-5" strokeWidth={1.75} />
          </IconButton>
          <MenuWhenWanted conversation={conversation} />
        </>
      ) : null}
    </>
  );
}

function MenuWhenWanted({ conversation }: { readonly conversation: Conversation }) {
  const { openedBy, reach } = useReach(load);
  const button = <ThreadMenuTrigger {...reach} />;
  if (openedBy === null) return button;
  return (
    <Suspense fallback={button}>
      <ThreadMenu conversation={conversation} openedBy={openedBy} />
    </Suspense>
  );
}
