"use client";
import type { TagSetting } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveTag } from "../data.ts";
import { useVersion } from "../list/use-version.ts";
import { TagForm } from "./tag-form.tsx";

export interface EditTagProps {
  readonly tag: TagSetting;
  readonly refresh: () => Promise<readonly TagSetting[] | undefined>;
  readonly onClose: () => void;
}

const inWords = ({ name, description }: TagSetting) => [name, description].filter((one) => one !== "").join(": ");

/** A tag's form in the place of its row. */
export function EditTag({ tag, refresh, onClose }: EditTagProps) {
  const words = useTranslations("settings");
  const { theirs, attempt } = useVersion(tag, refresh, inWords);
  const { name, description, color } = tag;
  // Its words as they were: the list behind is read again while somebody types.
  const [first] = useState({ name, description, color });
  return (
    <li className="border-t border-line p-2 [&_form]:mb-0">
      <TagForm
        tag={first}
        submit={words("save")}
        theirs={theirs}
        onCancel={onClose}
        onDone={onClose}
        save={(draft) => attempt((base) => saveTag(base, draft))}
      />
    </li>
  );
}
