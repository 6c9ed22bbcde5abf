import type { KindProps, KindRoom } from "../kind-room.ts";
import { LinkPreview } from "../parts/link-preview.tsx";
import { LongText } from "../parts/long-text.tsx";

function Text({ content, body, meta }: KindProps<"text">) {
  return (
    <div dir="auto" className="flow-root text-start">
      {content.preview === null ? null : <LinkPreview preview={content.preview} />}
      <LongText text={body ?? ""} meta={meta} />
    </div>
  );
}

/** Words, with the preview of the address they hold. */
export const text: KindRoom<"text"> = { frame: "bubble", Body: Text };
