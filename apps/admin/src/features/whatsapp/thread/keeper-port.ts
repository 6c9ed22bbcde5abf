import type { VirtualizerHandle } from "virtua";
import type { KeptPlace } from "../state/kept-places.ts";
import type { Rows } from "./scroll-law.ts";
import type { StickyDay } from "./sticky-day.ts";

export type ScrollList = Pick<VirtualizerHandle, "scrollToIndex" | "findItemIndex" | "getItemOffset" | "scrollOffset">;
export type Scroller = Pick<HTMLElement, "scrollTop" | "clientHeight" | "scrollHeight">;

/** What is drawn now. `elements` begins with the day line that `rows` may leave out. */
export interface Drawing {
  readonly elements: Rows;
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

export interface Place {
  readonly atEnd: boolean;
  /** Away from the end: the row that was last when it was left. */
  readonly leftAt: string | null;
  readonly sticky: StickyDay | null;
}

export interface KeeperPort {
  /** Where this thread was left; null for its end. */
  readonly kept: KeptPlace | null;
  readonly keep: (place: KeptPlace | null) => void;
  readonly fetch: (page: "older" | "newer") => void;
  /** Goes to the newest messages after an old stretch was looked at. */
  readonly fetchEnd: () => void;
  readonly onPlace: (place: Place) => void;
  readonly onReached: (key: string) => void;
  /** Calls back when what was drawn has had the time to be measured. */
  readonly whenMeasured: (done: () => void) => void;
}
