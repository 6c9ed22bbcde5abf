"use client";
import FileText from "lucide-react/icons/file-text";
import { useTranslations } from "next-intl";
import { useKindActions } from "../kind-actions.ts";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { FileNotice } from "../parts/file-notice.tsx";
import { KindCard } from "../parts/kind-card.tsx";
import { fileType, safeName } from "../parts/safe-name.ts";
import { useMediaFacts } from "../parts/use-media-facts.ts";

const LINK = "flex h-6 cursor-pointer items-center text-meta font-semibold underline underline-offset-2 max-md:h-11";
/** What can be looked at without leaving the desk. */
const SHOWN = /^(?:application\/pdf|image\/(?:png|jpeg|webp|gif)|video\/(?:mp4|webm))$/;

function Document({ content, body, file, meta }: KindProps<"document">) {
  const words = useTranslations("kinds");
  const { show } = useKindActions();
  const { media } = content;
  const facts = useMediaFacts(media);
  const name = safeName(media.filename);
  return (
    <KindCard
      icon={FileText}
      title={name ?? words("document")}
      facts={[fileType(name, media.mimetype), ...facts]}
      // Some engines give the file's name as its caption too.
      body={body === media.filename ? null : body}
      meta={meta}
    >
      {file.src === null ? (
        <FileNotice file={file} />
      ) : (
        <span className="flex gap-4">
          {SHOWN.test(media.mimetype ?? "") ? (
            <button type="button" onClick={() => show(file.messageId)} className={LINK}>
              {words("file.show")}
            </button>
          ) : null}
          {file.saveHref === null ? null : (
            <a href={file.saveHref} download={name ?? ""} className={LINK}>
              {words("file.save")}
            </a>
          )}
        </span>
      )}
    </KindCard>
  );
}

/** A file. */
export const document: KindRoom<"document"> = { frame: "bubble", Body: Document };
