import type { KindProps, KindRoom } from "../kind-room.ts";
import { Markup } from "../markup/markup.tsx";
import { LinkPreview } from "../parts/link-preview.tsx";

function Text({ content, body, meta }: KindProps<"text">) {
  return (
    <div dir="auto" className="flow-root text-start">
      {content.preview === null ? null : <LinkPreview preview={content.preview} />}
      <Markup text={body ?? ""} meta={meta} />
    </div>
  );
}

/** Words, with the preview of the address they hold. */
export const text: KindRoom<"text"> = { frame: "bubble", Body: Text };
