"use client";
import { useState } from "react";
import { loadEnd, loadNewer, loadOlder } from "../state/actions/load-history.ts";
import type { Desk } from "../state/desk.ts";
import { keepPlace, keptPlace } from "../state/kept-places.ts";
import { afterFrames } from "./after-frames.ts";
import type { Place } from "./keeper-port.ts";
import { ScrollKeeper } from "./scroll-keeper.ts";

const AT_END: Place = { atEnd: true, leftAt: null, sticky: null };

export interface Kept {
  readonly keeper: ScrollKeeper;
  readonly place: Place;
  /** The row a quote led to, while it lights up. */
  readonly flash: string | null;
}

/** The keeper of one thread's scroller, for as long as the thread is on screen. */
export function useKeeper(desk: Desk, conversationId: string): Kept {
  const [place, setPlace] = useState(AT_END);
  const [flash, setFlash] = useState<string | null>(null);
  const [keeper] = useState(
    () =>
      new ScrollKeeper({
        kept: keptPlace(desk, conversationId),
        keep: (left) => keepPlace(desk, conversationId, left),
        fetch: (page) => {
          // After a failure a person decides, so that scrolling is no storm of requests.
          if (desk.store.getState().threads[conversationId]?.errorCode !== null) return;
          void (page === "older" ? loadOlder : loadNewer)(desk, conversationId);
        },
        fetchEnd: () => void loadEnd(desk, conversationId),
        onPlace: (next) => setPlace((now) => (samePlace(now, next) ? now : next)),
        onReached: (key) => {
          // Once more for a row that was lit a moment ago.
          setFlash(null);
          requestAnimationFrame(() => setFlash(key));
        },
        // Measuring a row can bring others into sight, which are measured in the next frame.
        whenMeasured: (done) => afterFrames(4, done),
      }),
  );
  return { keeper, place, flash };
}

function samePlace(one: Place, other: Place): boolean {
  return (
    one.atEnd === other.atEnd &&
    one.leftAt === other.leftAt &&
    one.sticky?.day === other.sticky?.day &&
    one.sticky?.shift === other.sticky?.shift
  );
}
