"use client";
import { useRef, useState } from "react";
import { moved, overlaid, sameOrder } from "./moved.ts";
import { problemOf, type Problem } from "./use-save.ts";

export interface Reorder {
  /** As the rows stand, with the move that is under way. */
  readonly order: readonly string[];
  readonly problem: Problem | null;
  readonly move: (id: string, to: number) => void;
  /** The move is over: keep it. */
  readonly drop: () => void;
}

/**
 * The order of a list while somebody changes it: shown at once, saved one after the other. A refused one goes back to
 * what the server has.
 */
export function useReorder(
  ids: readonly string[],
  save: (was: readonly string[], wanted: readonly string[]) => Promise<void>,
  refresh: () => Promise<unknown>,
): Reorder {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  /** What the server is known to have, while what was read may be older than what was saved. */
  const saved = useRef<readonly string[] | null>(null);
  const order = overlaid(ids, wanted);

  const keep = async (next: readonly string[]) => {
    const was = saved.current ?? ids;
    if (sameOrder(was, next)) return;
    try {
      await save(was, next);
      saved.current = next;
      setProblem(null);
    } catch (error) {
      saved.current = null;
      setProblem(problemOf(error));
      setWanted(null);
    }
    await refresh();
    saved.current = null;
    setWanted((held) => (held !== null && sameOrder(held, next) ? null : held));
  };
  return {
    order,
    problem,
    move: (id, to) => setWanted(moved(order, id, to)),
    drop: () => {
      const next = order;
      saving.current = saving.current.then(() => keep(next));
    },
  };
}
