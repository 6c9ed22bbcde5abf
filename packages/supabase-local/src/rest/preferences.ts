import { type Call, header } from "../http/call.ts";

/** What the `Prefer` and `Accept` headers ask for. */
export interface Preferences {
  /** `return=representation`: the rows come back. */
  representation: boolean;
  /** `count=…`: exact, planned and estimated all count exactly here. */
  count: boolean;
  /** `resolution=…` of an upsert. */
  resolution: "merge" | "ignore" | null;
  /** One object instead of a list; `nullable` is what `maybeSingle` of old clients asks. */
  single: boolean;
}

/** Reads them all. */
export function readPreferences(call: Call): Preferences {
  const prefer = header(call, "prefer") ?? "";
  const has = (text: string): boolean => prefer.includes(text);
  return {
    representation: has("return=representation"),
    count: has("count="),
    resolution: has("resolution=merge-duplicates") ? "merge" : has("resolution=ignore-duplicates") ? "ignore" : null,
    single: (header(call, "accept") ?? "").includes("application/vnd.pgrst.object+json"),
  };
}
