"use client";
import { useTranslations } from "next-intl";
import { readHours } from "@/features/whatsapp/data/hours.ts";
import { NotRead } from "../list/not-read.tsx";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";
import { BranchWeek } from "./branch-week.tsx";

/** When each branch is open. Chats say when theirs is closed; nothing is sent by itself. */
export function HoursSection() {
  const words = useTranslations("settings.hours");
  const { data, problem, refresh } = useSetting("hours", readHours);
  return (
    <>
      <SectionHead title={words("title")} note={words("zone")} />
      <p className="mb-4 max-w-160 text-ink-muted">{words("what")}</p>
      {data === null ? (
        <NotRead problem={problem} onRetry={() => void refresh()} />
      ) : (
        <div className="grid grid-cols-2 items-start gap-4 max-xl:grid-cols-1">
          {data.map((branch) => (
            <BranchWeek key={branch.branchId} branch={branch} refresh={refresh} />
          ))}
        </div>
      )}
    </>
  );
}
