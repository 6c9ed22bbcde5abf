"use client";
import type ImageIcon from "lucide-react/icons/image";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useKindActions } from "../kind-actions.ts";
import type { KindFile } from "../kind-file.ts";
import { KindCard } from "./kind-card.tsx";

export interface ViewOnceProps {
  readonly file: KindFile;
  readonly icon: typeof ImageIcon;
  readonly title: string;
  readonly body: string | null;
  readonly meta: ReactNode;
}

/** What was sent to be seen once: covered, and mostly only on the phone. */
export function ViewOnce({ file, icon, title, body, meta }: ViewOnceProps) {
  const words = useTranslations("kinds");
  const { show } = useKindActions();
  if (file.src === null)
    return <KindCard icon={icon} title={title} facts={[words("onPhone")]} body={body} meta={meta} />;
  return (
    <KindCard icon={icon} title={title} body={body} meta={meta}>
      <button
        type="button"
        onClick={() => show(file.messageId)}
        className="h-6 cursor-pointer text-meta font-semibold underline underline-offset-2 max-md:h-11"
      >
        {words("file.show")}
      </button>
    </KindCard>
  );
}
