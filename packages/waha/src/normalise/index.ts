export { normaliseLids } from "./aliases.ts";
export { normaliseMessage } from "./normalise-message.ts";
export { normalise } from "./normalise.ts";
