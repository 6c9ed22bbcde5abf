import type { ThreadElement } from "@kaunter/chat-core";
import { describe, expect, it, vi } from "vitest";
import type { Place } from "@/features/whatsapp/thread/keeper-port";
import { ScrollKeeper } from "@/features/whatsapp/thread/scroll-keeper";
import type { KeptPlace } from "@/features/whatsapp/state/kept-places";
import { uuid } from "@kaunter/testing/builders";
import { messageRow, messageRows, outgoingRow, unreadRow } from "../../../support/thread-rows";

const ROW_PX = 100;
const VIEW_PX = 500;

/** A keeper over a pretended scroller with rows of 100 px. */
function stage(kept: KeptPlace | null = null) {
  const scroller = { scrollTop: 0, clientHeight: VIEW_PX, scrollHeight: 0 };
  const went: string[] = [];
  const measured: (() => void)[] = [];
  const port = {
    kept,
    keep: vi.fn(),
    fetch: vi.fn(),
    fetchEnd: vi.fn(),
    onPlace: vi.fn<(place: Place) => void>(),
    onReached: vi.fn<(key: string) => void>(),
    whenMeasured: vi.fn<(done: () => void) => void>((done) => measured.push(done)),
  };
  const keeper = new ScrollKeeper(port);
  keeper.holdScroller(scroller);
  keeper.holdList({
    scrollToIndex: (index, { align } = {}) => void went.push(`${align ?? "start"} ${String(index)}`),
    findItemIndex: (offset) => Math.floor(offset / ROW_PX),
    getItemOffset: (index) => index * ROW_PX,
    get scrollOffset() {
      return scroller.scrollTop;
    },
  });
  const draw = (elements: readonly ThreadElement[], more: { hasOlder?: boolean; hasNewer?: boolean } = {}) => {
    scroller.scrollHeight = elements.length * ROW_PX;
    keeper.drawn({ elements, hasOlder: false, hasNewer: false, ...more });
  };
  const scrollTo = (offset: number) => {
    scroller.scrollTop = offset;
    keeper.scrolled();
  };
  const place = () => port.onPlace.mock.lastCall?.[0];
  /** Everything that was drawn has its true height now. */
  const measure = () => {
    for (const done of measured.splice(0)) done();
  };
  return { keeper, port, went, draw, scrollTo, place, measure };
}

const ten = messageRows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const eleven = [...ten, messageRow(11)];

describe("the keeper of the scroller", () => {
  it("opens at the end and follows what arrives there", () => {
    const { draw, scrollTo, went, place } = stage();
    draw(ten);
    scrollTo(500);
    draw(eleven);
    expect(went).toEqual(["end 9", "end 10"]);
    expect(place()).toMatchObject({ atEnd: true, leftAt: null });
  });

  it("stays put when somebody reads further up, and says since which row", () => {
    const { draw, scrollTo, went, place } = stage();
    draw(ten);
    scrollTo(500);
    scrollTo(200);
    draw(eleven);
    expect(went).toEqual(["end 9"]);
    expect(place()).toMatchObject({ atEnd: false, leftAt: "m10" });
  });

  it("opens at the unread line and counts from there", () => {
    const { draw, went, place } = stage();
    draw([...ten.slice(0, 4), unreadRow(6), ...ten.slice(4)]);
    expect(went).toEqual(["start 4"]);
    expect(place()).toMatchObject({ atEnd: false, leftAt: "unread" });
  });

  it("is at its end, unread line or not, when the whole chat fits the screen", () => {
    const { draw, place, measure } = stage();
    draw([...ten.slice(0, 2), unreadRow(1), ...ten.slice(2, 3)]);
    measure();
    expect(place()).toMatchObject({ atEnd: true, leftAt: null });
  });

  it("takes for no end what only looks like one until its rows are measured", () => {
    const { draw, scrollTo, place, measure, keeper, went } = stage({ key: "m8", hidden: 10, messageId: "m8" });
    draw(ten);
    // The rows below are thought too small to fill the screen.
    scrollTo(500);
    keeper.resized();
    expect(place()?.atEnd).toBe(false);
    scrollTo(310);
    measure();
    keeper.resized();
    expect(place()?.atEnd).toBe(false);
    expect(went).toEqual(["start 7"]);
  });

  it("goes to the end for what is sent from here, wherever somebody was", () => {
    const { draw, scrollTo, went } = stage();
    draw(ten);
    scrollTo(500);
    scrollTo(100);
    draw([...ten, outgoingRow("a")]);
    expect(went.at(-1)).toBe("end 10");
  });

  it("holds on to the end when rows or the window change their size", () => {
    const { draw, keeper, went, scrollTo } = stage();
    draw(ten);
    keeper.resized();
    expect(went).toEqual(["end 9", "end 9"]);
    scrollTo(500);
    scrollTo(0);
    keeper.resized();
    expect(went).toHaveLength(2);
  });

  it("fetches nothing for scrolling that no person did", () => {
    const { draw, scrollTo, port, keeper } = stage();
    draw(ten, { hasOlder: true });
    scrollTo(0);
    expect(port.fetch).not.toHaveBeenCalled();
    keeper.personMoved();
    expect(port.fetch).toHaveBeenCalledWith("older");
  });

  it("keeps the place of a thread, and forgets it at the end", () => {
    const { draw, scrollTo, port } = stage();
    draw(ten);
    scrollTo(500);
    scrollTo(230);
    expect(port.keep).toHaveBeenLastCalledWith({ key: "m3", hidden: 30, messageId: uuid(3003) });
    scrollTo(500);
    expect(port.keep).toHaveBeenLastCalledWith(null);
  });

  it("returns to a kept place", () => {
    const { draw, went } = stage({ key: "m3", hidden: 30, messageId: "m3" });
    draw(ten);
    expect(went).toEqual(["start 2"]);
  });

  it("asks for the newest messages when they are not loaded, and goes there once they are", () => {
    const { draw, keeper, port, went } = stage();
    draw(messageRows(50, 51), { hasOlder: true, hasNewer: true });
    keeper.toEnd();
    expect(port.fetchEnd).toHaveBeenCalledOnce();
    draw(ten);
    expect(went.at(-1)).toBe("end 9");
  });

  it("jumps to a row at once when it is drawn, else as soon as it is", () => {
    const { draw, keeper, port, went } = stage();
    draw(ten);
    expect(keeper.toRow("m2")).toBe(true);
    expect(keeper.toRow("m51")).toBe(false);
    draw(messageRows(50, 51), { hasOlder: true, hasNewer: true });
    expect(went.slice(1)).toEqual(["center 1", "center 1"]);
    expect(port.onReached.mock.calls).toEqual([["m2"], ["m51"]]);
  });

  it("does not count pages of an old stretch as news", () => {
    const { draw, place } = stage();
    draw(messageRows(50, 51), { hasOlder: true, hasNewer: true });
    draw(messageRows(50, 51, 52), { hasOlder: true, hasNewer: true });
    expect(place()).toMatchObject({ atEnd: false, leftAt: "m52" });
  });
});
