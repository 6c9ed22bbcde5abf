import type { KeptPlace } from "../state/kept-places.ts";
import type { Drawing, KeeperPort, ScrollList, Scroller } from "./keeper-port.ts";
import {
  changeOf,
  endOf,
  isAtEnd,
  isOwnNew,
  messageFrom,
  openingAt,
  type Rows,
  type ScrollPlace,
  rowsOf,
  type Target,
  wantedPage,
} from "./scroll-law.ts";
import { stickyDay } from "./sticky-day.ts";

type Goal = { readonly type: "end" } | { readonly type: "row"; readonly key: string } | null;

const NOTHING: Drawing = { elements: [], hasOlder: false, hasNewer: false };

/**
 * Moves one thread's scroller by the laws of `scroll-law.ts`: opens at its place, follows only at the end, stays put
 * otherwise, fetches pages once a person has moved, and jumps where it is told.
 */
export class ScrollKeeper {
  readonly #port: KeeperPort;
  #list: ScrollList | null = null;
  #scroller: Scroller | null = null;
  #drawing = NOTHING;
  #rows: Rows = [];
  #placed = false;
  /** At the end, and staying there whatever arrives or changes its height. */
  #pinned = false;
  /** Opening or switching a chat scrolls too, but only a person's wheel, finger or key may fetch. */
  #moved = false;
  #lastOffset = 0;
  #goal: Goal = null;
  /**
   * Above 0 while a row was just gone to. Rows nobody measured yet are thought small, and what looks like the end then
   * is none.
   */
  #aims = 0;
  #leftAt: string | null = null;

  constructor(port: KeeperPort) {
    this.#port = port;
  }

  readonly holdList = (list: ScrollList | null): void => void (this.#list = list);
  readonly holdScroller = (scroller: Scroller | null): void => void (this.#scroller = scroller);
  /** A wheel, a finger or a key: from here on scrolling is a person's, also where there is nothing left to scroll. */
  readonly personMoved = (): void => {
    this.#moved = true;
    this.#fetchIfWanted();
  };

  /** After every drawing, before it is painted. */
  drawn(drawing: Drawing): void {
    const before = this.#rows;
    this.#drawing = drawing;
    this.#rows = rowsOf(drawing.elements, drawing.hasOlder);
    if (this.#rows.length === 0) return;
    if (!this.#placed) this.#open();
    else if (!this.#reachGoal() && this.#belongsAtEnd(before)) this.#goToEnd();
    this.#publish();
  }

  readonly scrolled = (): void => {
    const place = this.#place();
    if (!place) return;
    // Rows that grow leave the offset alone: only going up leaves the end.
    if (isAtEnd(place)) this.#pinned = this.#aims === 0 && !this.#drawing.hasNewer;
    else if (place.offset < this.#lastOffset - 1) this.#pinned = false;
    this.#lastOffset = place.offset;
    this.#publish();
    this.#fetchIfWanted();
  };

  /** Rows or the window changed their size. */
  readonly resized = (): void => {
    const scroller = this.#scroller;
    // A chat that does not fill the screen shows its end wherever it opened.
    if (this.#placed && this.#aims === 0 && scroller && scroller.scrollHeight <= scroller.clientHeight)
      this.#pinned = !this.#drawing.hasNewer;
    if (this.#pinned) this.#goToEnd();
    this.#publish();
  };

  readonly toEnd = (): void => {
    if (this.#drawing.hasNewer) {
      this.#goal = { type: "end" };
      this.#port.fetchEnd();
      return;
    }
    this.#goToEnd();
    this.#publish();
  };

  /** Goes to a row, now or as soon as it is drawn. Answers whether it is drawn already. */
  toRow(key: string): boolean {
    this.#goal = { type: "row", key };
    return this.#reachGoal();
  }

  #place(): ScrollPlace | null {
    const scroller = this.#scroller;
    if (!scroller) return null;
    return { offset: scroller.scrollTop, viewport: scroller.clientHeight, content: scroller.scrollHeight };
  }

  #fetchIfWanted(): void {
    const place = this.#place();
    const page = place && this.#moved ? wantedPage(place, this.#drawing) : null;
    if (page !== null) this.#port.fetch(page);
  }

  /** It was there, something was sent from here, or another stretch took the place of the one that was looked at. */
  #belongsAtEnd(before: Rows): boolean {
    return this.#pinned || isOwnNew(before, this.#rows) || changeOf(before, this.#rows) === "replaced";
  }

  #open(): void {
    const target = openingAt(this.#rows, this.#port.kept);
    this.#placed = true;
    this.#pinned = target.align === "end" && !this.#drawing.hasNewer;
    if (!this.#pinned) this.#leftAt = this.#rows[target.index]?.type === "unread" ? "unread" : null;
    if (this.#pinned) this.#go(target);
    else this.#aim(target);
  }

  #reachGoal(): boolean {
    const goal = this.#goal;
    if (goal === null) return false;
    if (goal.type === "end") {
      if (this.#drawing.hasNewer) return false;
      this.#goToEnd();
    } else {
      const index = this.#rows.findIndex((row) => row.key === goal.key);
      if (index === -1) return false;
      this.#pinned = false;
      this.#aim({ index, align: "center", offset: 0 });
      this.#port.onReached(goal.key);
    }
    this.#goal = null;
    return true;
  }

  #goToEnd(): void {
    this.#pinned = !this.#drawing.hasNewer;
    this.#go(endOf(this.#rows));
  }

  /** Goes to a row. Only once it is measured can be said whether that is the end. */
  #aim(target: Target): void {
    this.#aims += 1;
    this.#go(target);
    this.#port.whenMeasured(() => {
      this.#aims -= 1;
      this.scrolled();
    });
  }

  #go({ index, align, offset }: Target): void {
    this.#list?.scrollToIndex(index, { align, offset });
  }

  #publish(): void {
    const list = this.#list;
    if (!list || this.#rows.length === 0) return;
    const { elements, hasOlder } = this.#drawing;
    const scroll = list.scrollOffset;
    const firstVisible = list.findItemIndex(scroll);
    const offsetOf = (index: number) => list.getItemOffset(index);
    const undrawn = hasOlder ? elements[0] : undefined;
    const sticky = stickyDay({ rows: this.#rows, undrawn, scroll, firstVisible, offsetOf });
    const first = this.#rows[firstVisible];
    this.#leftAt = this.#pinned ? null : this.#stillThere(this.#leftAt);
    this.#port.onPlace({ atEnd: this.#pinned, leftAt: this.#leftAt, sticky });
    this.#port.keep(this.#pinned || !first ? null : this.#placeAt(first.key, firstVisible, scroll));
  }

  #placeAt(key: string, index: number, scroll: number): KeptPlace {
    const hidden = scroll - (this.#list?.getItemOffset(index) ?? 0);
    return { key, hidden, messageId: messageFrom(this.#rows, index) };
  }

  /** The row that was last when the end was left: now, when that was a moment ago or its row is gone. */
  #stillThere(key: string | null): string | null {
    // While newer pages are missing, what joins at the end is old: nothing there has just arrived.
    const known = !this.#drawing.hasNewer && key !== null && this.#rows.some((row) => row.key === key);
    return known ? key : (this.#rows.at(-1)?.key ?? null);
  }
}
