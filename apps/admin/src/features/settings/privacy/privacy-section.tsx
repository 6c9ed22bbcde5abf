"use client";
import { useTranslations } from "next-intl";
import { readPrivacy } from "../data.ts";
import { NotRead } from "../list/not-read.tsx";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";
import { OriginalsChoice } from "./originals-choice.tsx";
import { RetentionForm } from "./retention-form.tsx";

/** What the desk forgets by itself. Source: PDPA, keep no longer than needed. */
export function PrivacySection() {
  const words = useTranslations("settings.privacy");
  const { data, problem, refresh } = useSetting("privacy", readPrivacy);
  return (
    <>
      <SectionHead title={words("title")} />
      <p className="mb-4 max-w-160 text-ink-muted">{words("what")}</p>
      {data === null ? (
        <NotRead problem={problem} onRetry={() => void refresh()} />
      ) : (
        <div className="grid max-w-160 gap-8">
          <RetentionForm retention={data.retention} refresh={refresh} />
          <OriginalsChoice originals={data.originals} refresh={refresh} />
          <p className="text-meta text-ink-muted">{words("erase")}</p>
        </div>
      )}
    </>
  );
}
