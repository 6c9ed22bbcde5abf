"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { TextButton } from "./text-button.tsx";

const loadErase = () => import("./erase-dialog.tsx");
const EraseDialog = lazy(async () => ({ default: (await loadErase()).EraseDialog }));
const loadMerges = () => import("./merges-dialog.tsx");
const MergesDialog = lazy(async () => ({ default: (await loadMerges()).MergesDialog }));

/** What is seldom done with a person: parting two who were taken for one, and forgetting them. */
export function PanelFoot({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel.foot");
  const mayEdit = useCan("chats.can_edit");
  const { staff } = useDeskHandle();
  const [open, setOpen] = useState<"merges" | "erase" | null>(null);
  const close = () => setOpen(null);
  if (!mayEdit) return null;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line px-4 py-3 text-ink-muted max-md:py-4">
      <TextButton onClick={() => setOpen("merges")} onFocus={() => void loadMerges()}>
        {words("merges")}
      </TextButton>
      {staff.role === "admin" ? (
        <TextButton onClick={() => setOpen("erase")} onFocus={() => void loadErase()}>
          {words("erase")}
        </TextButton>
      ) : null}
      <Suspense fallback={null}>
        {open === "merges" ? <MergesDialog conversationId={conversationId} onClose={close} /> : null}
        {open === "erase" ? <EraseDialog conversationId={conversationId} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
