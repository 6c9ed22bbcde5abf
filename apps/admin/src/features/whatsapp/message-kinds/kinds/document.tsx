"use client";
import FileText from "lucide-react/icons/file-text";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function Document({ content, body, meta }: KindProps<"document">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return (
    <KindCard
      icon={FileText}
      title={content.media.filename ?? words("document")}
      facts={facts}
      body={body}
      meta={meta}
    />
  );
}

/** A file. */
export const document: KindRoom<"document"> = { frame: "bubble", Body: Document };
