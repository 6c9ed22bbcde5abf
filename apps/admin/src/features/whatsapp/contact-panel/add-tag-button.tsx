"use client";
import type { Conversation } from "@kaunter/domain";
import { useReach } from "@kaunter/ui";
import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { type ComponentProps, lazy, Suspense } from "react";

const load = () => import("./tag-picker.tsx");
const TagPicker = lazy(async () => ({ default: (await load()).TagPicker }));

/** Opens the tag selector, which is fetched when somebody reaches for it. */
export function AddTagButton({ conversation }: { readonly conversation: Conversation }) {
  const { openedBy, reach } = useReach(load);
  const button = <AddTagTrigger {...reach} />;
  if (openedBy === null) return button;
  return (
    <Suspense fallback={button}>
      <TagPicker conversation={conversation} trigger={<AddTagTrigger />} />
    </Suspense>
  );
}

function AddTagTrigger(props: ComponentProps<"button">) {
  const words = useTranslations("panel.tags");
  return (
    <button
      aria-haspopup="dialog"
      {...props}
      type="button"
      className="inline-flex h-6 cursor-pointer items-center gap-1 rounded-s px-2 text-meta font-semibold shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-surface-hover max-md:h-8"
    >
      <Plus aria-hidden="true" className="size-3" strokeWidth={2.5} />
      {words("add")}
    </button>
  );
}
