import { expect, test } from "vitest";
import { createPaceKeeper } from "@/server/link/keep-pace";

test("a socket is left unread while too many events wait, and read again only when few are left", () => {
  let waiting = 0;
  const held: boolean[] = [];
  const keepPace = createPaceKeeper(
    () => waiting,
    (hold) => held.push(hold),
  );
  for (waiting of [0, 999, 1_000, 1_001, 5_000, 1_000, 201, 200, 1_000, 1_001]) keepPace();
  expect(held).toEqual([true, false, true]);
});
