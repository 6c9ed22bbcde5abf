export { normalise } from "./normalise.ts";
export { knownSend, type KnownSend } from "./known-send.ts";
