import { readFileSync } from "node:fs";
import { z } from "zod";

const numbers = z.record(z.string(), z.number());
const limitSchema = z.strictObject({
  p95: z.number().optional(),
  max: z.number().optional(),
  ratio: z.number().optional(),
  /** The middle value must reach this. */
  atLeast: z.number().optional(),
});

const schema = z.strictObject({
  /** By page. Kept by every test run: bytes do not depend on the machine. */
  javascriptGzipKB: numbers,
  domNodes: numbers,
  /** How often one request of ours asks Supabase, by route. */
  callsPerRequest: numbers,
  /** How many statements one call of a database function runs, by group of questions. */
  statementsPerQuestion: numbers,
  /** What the machine decides about: by bench, then by row. Times are in ms. */
  benches: z.record(z.string(), z.record(z.string(), limitSchema)),
});

export type Limit = z.infer<typeof limitSchema>;

/** Every figure the desk promises, from the one file that holds them. */
export const budgets = schema.parse(JSON.parse(readFileSync(new URL("../../budgets.json", import.meta.url), "utf8")));
