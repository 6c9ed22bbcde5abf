/** How often each property is tried. `KAUNTER_FUZZ_RUNS=500` runs for long; `KAUNTER_FUZZ_SEED` tries other values. */
export const FUZZ = {
  numRuns: Number(process.env["KAUNTER_FUZZ_RUNS"] ?? 24),
  seed: Number(process.env["KAUNTER_FUZZ_SEED"] ?? 20_261_122),
} as const;

/** Room for long runs, ms. */
export const FUZZ_TIMEOUT_MS = 60_000 + FUZZ.numRuns * 1_000;
