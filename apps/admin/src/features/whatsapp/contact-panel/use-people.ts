"use client";
import type { ErrorCode, FoundPerson } from "@kaunter/domain";
import useSWR from "swr";
import { errorCodeOf } from "../data/error-code.ts";
import { searchPeople } from "../data/person.ts";
import { useRested } from "../data/use-rested.ts";

export interface PeopleAnswer {
  /** Null while they are on their way. */
  readonly people: readonly FoundPerson[] | null;
  readonly errorCode: ErrorCode | null;
}

/** Members and leads for what is typed, once the keys rest. */
export function usePeople(text: string): PeopleAnswer {
  const wanted = text.trim();
  const asked = useRested(wanted);
  const key = asked === "" ? null : (["people", asked] as const);
  const { data, error } = useSWR<readonly FoundPerson[], unknown>(key, () => searchPeople(asked), {
    keepPreviousData: true,
    errorRetryCount: 2,
  });
  const failed = error !== undefined && asked === wanted;
  return { people: wanted === "" ? null : (data ?? null), errorCode: failed ? errorCodeOf(error) : null };
}
