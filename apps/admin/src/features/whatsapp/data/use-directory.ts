"use client";
import { selectTags } from "@kaunter/chat-core";
import type { DeskFilter, FilterCounts, Tag } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk } from "../state/use-desk.ts";
import { type DirectoryOption, readBranches, readFilterCounts, readStaff } from "./directory.ts";

/** People change rarely, and a menu that opens asks again: a shared answer may be this old, in ms. */
const FRESH_MS = 5_000;
/** Counts beside choices are a help, not a ledger: this old at worst while they are looked at, in ms. */
const COUNT_MS = 15_000;

export interface Known<T> {
  readonly list: readonly T[];
  /** The server has answered: what is not on the list does not exist. */
  readonly sure: boolean;
}

/** Active staff, once somebody needs them. */
export function useStaffOptions(wanted: boolean): Known<DirectoryOption> {
  const { data } = useSWR(wanted ? "waha/staff" : null, readStaff, { dedupingInterval: FRESH_MS });
  return { list: data ?? [], sure: data !== undefined };
}

/** The branches, once somebody needs them. */
export function useBranchOptions(wanted: boolean): Known<DirectoryOption> {
  const { data } = useSWR(wanted ? "waha/branches" : null, readBranches, { dedupingInterval: FRESH_MS });
  return { list: data ?? [], sure: data !== undefined };
}

/** The tags, which the feed keeps as they are. */
export function useTagOptions(): Known<Tag> {
  return { list: useDesk(selectTags), sure: true };
}

/** Counts behind the choices, while they are looked at; null until they are there. */
export function useFilterCounts(wanted: boolean, status: NonNullable<DeskFilter["status"]>): FilterCounts | null {
  const { data } = useSWR(
    wanted ? (["waha/filter-counts", status] as const) : null,
    ([, asked]) => readFilterCounts(asked),
    { dedupingInterval: FRESH_MS, refreshInterval: COUNT_MS, keepPreviousData: true },
  );
  return data ?? null;
}
