import { rawOf, type Raw } from "../raw.ts";

const WRAPPERS = [
  "ephemeralMessage",
  "viewOnceMessage",
  "viewOnceMessageV2",
  "viewOnceMessageV2Extension",
  "documentWithCaptionMessage",
  "associatedChildMessage",
];
const SIDE_KEYS = new Set(["messageContextInfo", "senderKeyDistributionMessage"]);

/** What a protocol message is about: the name and the content of its one real key, out of all wrappers. */
export function unwrapProto(proto: Raw, viewOnce = false): { key: string | null; content: Raw; viewOnce: boolean } {
  for (const name of WRAPPERS) {
    const inner = rawOf(rawOf(proto[name])?.message);
    if (inner) return unwrapProto(inner, viewOnce || name.startsWith("viewOnce"));
  }
  const key = Object.keys(proto).find((name) => !SIDE_KEYS.has(name)) ?? null;
  const value = key === null ? null : proto[key];
  const content = typeof value === "string" ? { text: value } : (rawOf(value) ?? {});
  return { key, content, viewOnce: viewOnce || content.viewOnce === true };
}
