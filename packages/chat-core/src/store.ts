import type { DeskEvent } from "./event.ts";
import { reduce } from "./reduce.ts";
import { type DeskState, INITIAL_STATE } from "./state.ts";

export interface DeskStore {
  readonly getState: () => DeskState;
  /** Applies one event, or several as one step: listeners hear once, and only when something changed. */
  readonly dispatch: (events: DeskEvent | readonly DeskEvent[]) => void;
  /** Answers the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** One desk's memory, made for `useSyncExternalStore`; every function may be passed around without its store. */
export function createDeskStore(initial: DeskState = INITIAL_STATE): DeskStore {
  let state = initial;
  const listeners = new Set<() => void>();

  const dispatch = (events: DeskEvent | readonly DeskEvent[]): void => {
    const before = state;
    state = (Array.isArray(events) ? (events as readonly DeskEvent[]) : [events as DeskEvent]).reduce(reduce, state);
    if (state === before) return;
    for (const listener of [...listeners]) listener();
  };

  return {
    getState: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
