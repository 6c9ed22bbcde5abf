"use client";
import type { ListView } from "@kaunter/chat-core";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { ListNotice } from "./list-notice.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";

export interface NoRowsProps {
  readonly list: ListView;
  readonly narrowed: boolean;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** Loading, failed, nothing found and nothing yet are four different things. */
export function NoRows({ list, narrowed, onRetry, onClear }: NoRowsProps) {
  const words = useTranslations("list");
  const errors = useTranslations("errors");
  if (list.status === "loading" || list.status === "idle") return <ListSkeleton label={words("loading")} />;
  if (list.status === "error") {
    const retry = <Button onClick={onRetry}>{words("failed.retry")}</Button>;
    return <ListNotice title={words("failed.title")} text={errors(list.errorCode ?? "internal")} action={retry} />;
  }
  if (!narrowed) return <ListNotice title={words("empty.title")} text={words("empty.text")} />;
  return <NoMatch onClear={onClear} />;
}

/** Nothing is like what was asked for. */
export function NoMatch({ onClear }: Pick<NoRowsProps, "onClear">) {
  const words = useTranslations("list");
  const clear = <Button onClick={onClear}>{words("empty.clear")}</Button>;
  return <ListNotice title={words("empty.noMatchTitle")} text={words("empty.noMatchText")} action={clear} />;
}
