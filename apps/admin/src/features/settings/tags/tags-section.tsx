"use client";
import type { TagSetting } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { addTag, readTags } from "../data.ts";
import { NotRead } from "../list/not-read.tsx";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";
import { DeleteTag } from "./delete-tag.tsx";
import { TagForm } from "./tag-form.tsx";
import { TagTable } from "./tag-table.tsx";

/** The tags: made, named, coloured, ordered and deleted. Source: spec "Tag management". */
export function TagsSection() {
  const words = useTranslations("settings.tags");
  const { data, problem, refresh } = useSetting("tags", readTags);
  const [leaving, setLeaving] = useState<TagSetting | null>(null);
  return (
    <>
      <SectionHead title={words("title")} note={data === null ? undefined : words("count", { count: data.length })} />
      {data === null ? (
        <NotRead problem={problem} onRetry={() => void refresh()} />
      ) : (
        <>
          <TagForm
            submit={words("add")}
            save={async (draft) => {
              await addTag(draft);
              await refresh();
            }}
          />
          <TagTable tags={data} refresh={refresh} onDelete={setLeaving} />
        </>
      )}
      {leaving === null ? null : <DeleteTag tag={leaving} refresh={refresh} onClose={() => setLeaving(null)} />}
    </>
  );
}
