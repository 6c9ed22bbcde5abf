"use client";
import { IconButton } from "@kaunter/ui";
import SquarePen from "lucide-react/icons/square-pen";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";

const load = () => import("./start-chat-dialog.tsx");
const StartChatDialog = lazy(async () => ({ default: (await load()).StartChatDialog }));

/** The way to write first. Nothing for those who may only look. */
export function StartChat() {
  const words = useTranslations("start");
  const allowed = useCan("chats.can_edit");
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  const fetchAhead = () => void load();
  return (
    <>
      <IconButton
        label={words("open")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
      >
        <SquarePen aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
      {open ? (
        <Suspense>
          <StartChatDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
