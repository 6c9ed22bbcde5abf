import type { Faults } from "./faults.ts";

type Fail = NonNullable<Faults["fail"]>;

/** What happens to one call. */
export type Mishap =
  | ({ readonly kind: "fail" } & Pick<Fail, "status" | "perform" | "as" | "message" | "name">)
  | { readonly kind: "hang"; readonly perform: boolean }
  | { readonly kind: "loseReply" | "truncate" | "badJson"; readonly perform: true };

type Counted = "fail" | "hang" | "loseReply" | "truncate" | "badJson" | "missWebhooks" | "missSockets" | "badEvents";

/** Takes the next mishap that waits for this path, counting it down; null when all goes well. */
export function takeMishap(faults: Faults, pathname: string): Mishap | null {
  const { fail, hang } = faults;
  if (fail && pathname.startsWith(fail.path)) {
    countDown(faults, "fail");
    return { ...fail, kind: "fail" };
  }
  if (hang && pathname.startsWith(hang.path)) {
    countDown(faults, "hang");
    return { kind: "hang", perform: hang.perform };
  }
  for (const kind of ["loseReply", "truncate", "badJson"] as const) {
    if (faults[kind] === null || !pathname.startsWith(faults[kind].path)) continue;
    countDown(faults, kind);
    return { kind, perform: true };
  }
  return null;
}

/** Whether this event is one of those that get lost or garbled, counting it down. */
export function takeEvent(faults: Faults, kind: "missWebhooks" | "missSockets" | "badEvents", event: string): boolean {
  const waiting = faults[kind];
  if (!waiting || (waiting.event !== null && waiting.event !== event)) return false;
  countDown(faults, kind);
  return true;
}

function countDown(faults: Faults, kind: Counted): void {
  const waiting = faults[kind];
  if (!waiting) return;
  waiting.times -= 1;
  if (waiting.times <= 0) faults[kind] = null;
}
