"use client";
import type { ErrorCode, FoundPerson } from "@kaunter/domain";
import useSWR from "swr";
import { errorCodeOf } from "../data/error-code.ts";
import { searchPeople } from "../data/person.ts";
import { useRested } from "../data/use-rested.ts";

export interface PeopleSearch {
  readonly people: readonly FoundPerson[];
  /** `empty`: nothing is typed. Else on its way, there, or why not. */
  readonly state: "empty" | "loading" | "ready" | ErrorCode;
}

/** Members and leads for what is typed, once typing rests. */
export function usePeopleSearch(text: string): PeopleSearch {
  const wanted = text.trim();
  const asked = useRested(wanted);
  const { data, error, isLoading } = useSWR<readonly FoundPerson[], unknown>(
    asked === "" ? null : ["waha/people", asked],
    () => searchPeople(asked),
    { revalidateOnFocus: false, errorRetryCount: 2 },
  );
  if (wanted === "") return { people: [], state: "empty" };
  // What was found for other words is not offered for these.
  if (asked !== wanted || isLoading) return { people: [], state: "loading" };
  return { people: data ?? [], state: error === undefined ? "ready" : errorCodeOf(error) };
}
