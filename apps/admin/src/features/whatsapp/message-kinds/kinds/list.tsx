import type { KindProps, KindRoom } from "../kind-room.ts";
import { Pressable } from "../parts/pressable.tsx";

function List({ content, body, meta }: KindProps<"list">) {
  return (
    <Pressable
      title={content.title}
      body={body}
      footer={content.button === "" ? null : content.button}
      label={content.button}
      options={content.rows}
      meta={meta}
    />
  );
}

/** A question with a list to choose from on the phone. */
export const list: KindRoom<"list"> = { frame: "bubble", Body: List };
