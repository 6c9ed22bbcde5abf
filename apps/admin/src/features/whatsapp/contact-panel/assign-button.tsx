"use client";
import type { Conversation } from "@kaunter/domain";
import { Avatar, useReach } from "@kaunter/ui";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { type ComponentProps, lazy, Suspense } from "react";

const load = () => import("./assign-picker.tsx");
const AssignPicker = lazy(async () => ({ default: (await load()).AssignPicker }));

/** Opens the choice of staff, which is fetched when somebody reaches for it. */
export function AssignButton({ conversation }: { readonly conversation: Conversation }) {
  const { openedBy, reach } = useReach(load);
  const button = <AssignTrigger conversation={conversation} {...reach} />;
  if (openedBy === null) return button;
  return (
    <Suspense fallback={button}>
      <AssignPicker conversation={conversation} trigger={<AssignTrigger conversation={conversation} />} />
    </Suspense>
  );
}

type AssignTriggerProps = ComponentProps<"button"> & { readonly conversation: Conversation };

function AssignTrigger({ conversation, ...props }: AssignTriggerProps) {
  const words = useTranslations("panel.assigned");
  const { assignedStaffId: id, assignedStaffName: name } = conversation;
  return (
    <button
      aria-haspopup="dialog"
      {...props}
      type="button"
      aria-label={words("choose", { name: name ?? words("empty") })}
      className="flex h-10 w-full cursor-pointer items-center gap-2 rounded-m px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-surface-hover max-md:h-11"
    >
      {name === null ? null : <Avatar name={name} id={id ?? name} size="xs" />}
      <span
        className={
          name === null
            ? "min-w-0 flex-1 truncate px-1 text-start text-ink-muted"
            : "min-w-0 flex-1 truncate text-start"
        }
      >
        {name ?? words("empty")}
      </span>
      <ChevronDown aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />
    </button>
  );
}
