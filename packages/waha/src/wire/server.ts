import { z } from "zod";

export const serverVersionSchema = z.looseObject({
  version: z.string(),
  engine: z.string().nullish(),
  tier: z.string().nullish(),
});
export type ServerVersion = z.infer<typeof serverVersionSchema>;

/** Both in ms: when the process began, and how long it has been up. */
export const serverStatusSchema = z
  .looseObject({ startTimestamp: z.number(), uptime: z.number() })
  .transform((answer) => ({ startedAtMs: answer.startTimestamp, upMs: answer.uptime }));
export type ServerStatus = z.infer<typeof serverStatusSchema>;
