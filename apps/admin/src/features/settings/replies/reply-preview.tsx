"use client";
import { fillFields, type FoundPerson } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import useSWR from "swr";
import { readSample } from "../data.ts";
import { MemberPicker } from "./member-picker.tsx";

/** The text as one member would read it; what nothing is known for stays as it is and is said. */
export function ReplyPreview({ text }: { readonly text: string }) {
  const words = useTranslations("settings.replies.preview");
  const format = useFormatter();
  const [member, setMember] = useState<FoundPerson | null>(null);
  const { data, error } = useSWR<Awaited<ReturnType<typeof readSample>>, unknown>(
    member === null ? null : ["settings/sample", member.id],
    () => readSample(member?.id ?? ""),
    { revalidateOnFocus: false },
  );
  const expiry =
    data === undefined || data.expiresOn === null
      ? null
      : format.dateTime(new Date(`${data.expiresOn}T00:00:00+08:00`), { dateStyle: "long" });
  const example = { name: words("name"), branch: words("branch"), expiry: words("expiry") };
  const fields =
    member === null ? example : { name: data?.name ?? member.name, branch: data?.branch ?? member.branchName, expiry };
  const filled = fillFields(text, fields);
  return (
    <section aria-label={words("title")} className="grid gap-2">
      {member === null ? (
        <MemberPicker onPick={setMember} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-meta font-semibold">{words("for", { name: member.name })}</h3>
          <Button size="s" className="max-md:h-11" onClick={() => setMember(null)}>
            {words("other")}
          </Button>
        </div>
      )}
      {text.trim() === "" ? null : (
        <p
          dir="auto"
          className="min-h-9 max-w-120 justify-self-end rounded-m bg-bubble-out px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap"
        >
          {filled.text}
        </p>
      )}
      {filled.open !== null && member !== null && (data !== undefined || error !== undefined) ? (
        <p role="status" className="text-meta text-ink-muted">
          {words("open")}
        </p>
      ) : null}
    </section>
  );
}
