"use client";
import useSWR from "swr";
import type { DeskTag } from "../desk-start.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { type DirectoryOption, readStaff, readTags } from "./directory.ts";

/** Tags change rarely, and a menu that opens asks again: a shared answer may be this old, in ms. */
const FRESH_MS = 5_000;
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

/** The tags: as the desk came with them, then as they are. */
export function useTagOptions(wanted: boolean): Known<DeskTag> {
  const { tags } = useDeskHandle();
  const { data } = useSWR(wanted ? "waha/tags" : null, readTags, { dedupingInterval: FRESH_MS });
  return { list: data ?? tags, sure: data !== undefined };
}
