"use client";
import type { LinkableContact, LinkFilter } from "@kaunter/domain";
import { Button, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { readMatching } from "./read-matching.ts";

export interface SelectMatchingProps {
  readonly filter: LinkFilter;
  readonly total: number;
  readonly onSelect: (contacts: readonly LinkableContact[]) => void;
}

/** Marks what matches beyond what is shown. It says how far it has come; other words in the search end it. */
export function SelectMatching({ filter, total, onSelect }: SelectMatchingProps) {
  const words = useTranslations("contactLinks.list");
  const errors = useTranslations("errors");
  const [read, setRead] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const select = async () => {
    const stop = new AbortController();
    running.current = stop;
    setRead(0);
    try {
      const contacts = await readMatching(filter, setRead, stop.signal);
      if (!stop.signal.aborted) onSelect(contacts);
    } catch (error) {
      if (!stop.signal.aborted) toast(errors(errorCodeOf(error)));
    } finally {
      setRead(null);
    }
  };
  return (
    <Button size="s" variant="ghost" busy={read !== null} onClick={() => void select()}>
      {read === null ? words("selectMatching", { count: total }) : words("selecting", { read, count: total })}
    </Button>
  );
}
