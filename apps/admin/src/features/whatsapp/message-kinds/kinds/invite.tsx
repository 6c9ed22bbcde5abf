"use client";
import UserPlus from "lucide-react/icons/user-plus";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Invite({ content, body, meta }: KindProps<"invite">) {
  const words = useTranslations("kinds");
  return (
    <KindCard
      icon={UserPlus}
      picture={content.picture}
      title={content.groupName ?? words("invite")}
      facts={[content.groupName === null ? null : words("invite"), words("onPhone")]}
      body={body}
      meta={meta}
    />
  );
}

/** An invitation to a group. */
export const invite: KindRoom<"invite"> = { frame: "bubble", Body: Invite };
