export { normalise, normaliseHistoryRow } from "./normalise.ts";
export { knownSend, type KnownSend } from "./known-send.ts";
