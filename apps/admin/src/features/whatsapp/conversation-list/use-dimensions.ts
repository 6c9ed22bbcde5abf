"use client";
import { selectSessions } from "@kaunter/chat-core";
import type { DeskFilter } from "@kaunter/domain";
import { useDesk } from "../state/use-desk.ts";
import { type Dimension, DIMENSIONS } from "./dimension.ts";

/** The menus there are: that of the gym's numbers only where there is more than one, or one is chosen. */
export function useDimensions(filter: DeskFilter): readonly Dimension[] {
  const several = useDesk((state) => selectSessions(state).length > 1);
  return several || filter.session !== undefined ? DIMENSIONS : DIMENSIONS.filter((one) => one !== "session");
}
