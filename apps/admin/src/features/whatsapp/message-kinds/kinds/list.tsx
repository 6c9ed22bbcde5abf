import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { OptionLines } from "../parts/option-lines.tsx";

function List({ content, body, meta }: KindProps<"list">) {
  return (
    <div className="w-66 max-w-full">
      {content.title === null ? null : (
        <p dir="auto" className="text-start font-semibold">
          {content.title}
        </p>
      )}
      <Caption text={body} meta={null} />
      <OptionLines label={content.button} options={content.rows} />
      <Caption text={null} meta={meta} />
    </div>
  );
}

/** A question with a list to choose from on the phone. */
export const list: KindRoom<"list"> = { frame: "bubble", Body: List };
