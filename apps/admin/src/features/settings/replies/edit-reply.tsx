"use client";
import type { ReplySetting } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveReply } from "../data.ts";
import { useVersion } from "../list/use-version.ts";
import { ReplyForm } from "./reply-form.tsx";

export interface EditReplyProps {
  readonly reply: ReplySetting;
  readonly refresh: () => Promise<readonly ReplySetting[] | undefined>;
  readonly onClose: () => void;
}

const inWords = ({ key, description }: ReplySetting) => `/${key}: ${description}`;

/** A quick reply's form in the place of its row. */
export function EditReply({ reply, refresh, onClose }: EditReplyProps) {
  const words = useTranslations("settings");
  const { theirs, attempt } = useVersion(reply, refresh, inWords);
  const [first] = useState({ shortcut: reply.key, name: reply.name, text: reply.description });
  return (
    <li className="border-t border-line p-2 first:border-t-0 [&_form]:mb-0">
      <ReplyForm
        reply={first}
        submit={words("save")}
        theirs={theirs}
        onCancel={onClose}
        onDone={onClose}
        save={(draft) => attempt((base) => saveReply(base, draft))}
      />
    </li>
  );
}
