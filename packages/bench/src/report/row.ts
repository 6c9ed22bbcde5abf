import { type Figures, figuresOf } from "./figures.ts";

/** One thing that was measured, as it is printed and kept. */
export interface Row extends Figures {
  readonly what: string;
  /** `ms` when left out. */
  readonly unit?: string;
  /** The p50 of what nothing can be faster than, measured in the same run. */
  readonly floor?: number;
  /** This p50 over the floor's. */
  readonly ratio?: number;
  /** What else belongs to it. */
  readonly note?: string;
}

interface Extra {
  readonly unit?: string;
  readonly floor?: Figures;
  readonly note?: string;
}

/** A row of times (or of other numbers, then with a unit). @throws RangeError when nothing was measured */
export function rowOf(what: string, values: readonly number[], { floor, ...extra }: Extra = {}): Row {
  if (values.length === 0) throw new RangeError(`Nothing was measured for '${what}'.`);
  const figures = figuresOf(values);
  if (floor === undefined) return { what, ...figures, ...extra };
  return { what, ...figures, ...extra, floor: floor.p50, ratio: Math.round((figures.p50 / floor.p50) * 100) / 100 };
}
