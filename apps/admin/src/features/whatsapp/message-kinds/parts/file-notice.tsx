"use client";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKindActions } from "../kind-actions.ts";
import type { KindFile } from "../kind-file.ts";

export interface FileNoticeProps {
  readonly file: KindFile;
  /** The bytes came, and this browser can do nothing with them. */
  readonly broken?: boolean;
}

/** Why a file cannot be seen: on its way, not to be had any more, too large; and the way to ask for it again. */
export function FileNotice({ file, broken = false }: FileNoticeProps) {
  const words = useTranslations("kinds.file");
  const { askAgain } = useKindActions();
  const [asking, setAsking] = useState(false);
  if (file.state === "fetching" || asking) {
    return (
      <span role="status" className="flex items-center gap-2 text-meta text-ink-muted">
        <Spinner className="size-4" />
        {words("fetching")}
      </span>
    );
  }
  if (file.state === "too_large") return <span className="text-meta text-ink-muted">{words("tooLarge")}</span>;
  const ask = () => {
    setAsking(true);
    void askAgain(file.messageId).finally(() => setAsking(false));
  };
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-muted">
      {words(broken ? "broken" : "gone")}
      <button
        type="button"
        onClick={ask}
        className="h-6 cursor-pointer font-semibold text-ink underline underline-offset-2 max-md:h-11"
      >
        {words("askAgain")}
      </button>
    </span>
  );
}
