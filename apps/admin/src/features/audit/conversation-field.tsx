"use client";
import { conversationSchema } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import useSWR from "swr";
import { z } from "zod";
import { request } from "@/features/whatsapp/data/request.ts";

const SHOWN = 8;
const foundSchema = z.object({ conversations: z.array(conversationSchema) });

export interface ConversationFieldProps {
  readonly chosen: string | null;
  readonly name: string | null;
  readonly onChoose: (conversationId: string | null) => void;
}

/** Finds a conversation by name or number; once one is chosen, says which and lets it go. */
export function ConversationField({ chosen, name, onChoose }: ConversationFieldProps) {
  const words = useTranslations("audit");
  const listId = useId();
  const [typed, setTyped] = useState("");
  const found = useFound(typed.trim());
  if (chosen !== null) {
    return (
      <div className="grid min-w-0 gap-1">
        <span className="text-meta font-semibold">{words("conversation")}</span>
        <Button onClick={() => onChoose(null)} aria-label={words("allOf", { chat: name ?? words("gone") })}>
          <span className="truncate">{name ?? words("gone")}</span>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
    );
  }
  const choose = (label: string) => {
    const match = found.find((one) => labelOf(one) === label);
    setTyped(match === undefined ? label : "");
    if (match !== undefined) onChoose(match.id);
  };
  return (
    <label className="grid min-w-0 gap-1">
      <span className="text-meta font-semibold">{words("conversation")}</span>
      <input
        type="search"
        list={listId}
        value={typed}
        placeholder={words("find")}
        onChange={(event) => choose(event.target.value)}
        className="h-10 w-full min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11 max-md:text-body-l"
      />
      <datalist id={listId}>
        {found.map((one) => (
          <option key={one.id} value={labelOf(one)} />
        ))}
      </datalist>
    </label>
  );
}

type Found = z.infer<typeof conversationSchema>;

function labelOf({ name, phone }: Found): string {
  return phone === null ? name : `${name} (${phone})`;
}

function useFound(text: string): readonly Found[] {
  const query = new URLSearchParams({ status: "all", limit: String(SHOWN), search: text });
  const path = text.length < 2 ? null : `/api/waha/contacts?${query.toString()}`;
  const { data } = useSWR(path, (where: string) => request(where, foundSchema), { keepPreviousData: true });
  return data?.conversations ?? [];
}
