/** A warning or an error this process wrote to its log. */
export interface NotedError {
  readonly atMs: number;
  readonly level: "warn" | "error";
  readonly event: string;
  readonly reason: string;
}

const KEEP = 20;
const KEY = Symbol.for("kaunter.errors");
const home = globalThis as { [KEY]?: NotedError[] };

/** Remembers the last few, for the health page. On `globalThis`: the link and the routes are separate module graphs. */
export function noteError(error: NotedError): void {
  const ring = (home[KEY] ??= []);
  ring.unshift(error);
  ring.length = Math.min(ring.length, KEEP);
}

/** The newest first; the process's own, gone with it. */
export function recentErrors(): readonly NotedError[] {
  return home[KEY] ?? [];
}
