export { normaliseLids } from "./aliases.ts";
export { normaliseHistoryRow } from "./normalise-history.ts";
export { normaliseMessage } from "./normalise-message.ts";
export { normalise } from "./normalise.ts";
export { normaliseUnreadable } from "./normalise-unreadable.ts";
