import { gows2026_7, noweb2026_7, webjs2026_7 } from "../../src/index.ts";

/** Every engine profile, for tests that must hold on each. */
export const engines = [
  ["NOWEB", noweb2026_7],
  ["GOWS", gows2026_7],
  ["WEBJS", webjs2026_7],
] as const;
