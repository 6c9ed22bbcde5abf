import { z } from "zod";

/** How an answer is spoiled. `cut` breaks off in the middle of the body, `lost` carries the call out and never answers. */
const SPOILS = ["html", "cut", "lost", "hang", "garbage", "error500", "sentFalse"] as const;

export const umFaultsSchema = z.strictObject({
  /** The next calls below this path are spoiled. */
  spoil: z.strictObject({ how: z.enum(SPOILS), times: z.number().int().positive(), path: z.string() }).nullable(),
  /** Every answer comes later, ms. */
  latencyMs: z.number().int().nonnegative(),
  /** The instance is unknown, or was not paid for. */
  instance: z.enum(["fine", "unknown", "stopped"]),
  /** The word of `/instance/status`. */
  status: z.string(),
  /** The token was changed: no call knows the right one. */
  tokenChanged: z.boolean(),
  /** The status with which a wrong token is told; by one report 200. */
  wrongTokenStatus: z.number().int(),
  /** What becomes of queued messages; `queue`: they stay there. */
  outcome: z.enum(["sent", "queue", "unsent", "invalid", "expired"]),
  /** No event is told of. */
  deaf: z.boolean(),
  /** So many extra copies of every event. */
  duplicates: z.number().int().nonnegative(),
  /** Events carry no `referenceId`. */
  noReferences: z.boolean(),
});
export type UmFaults = z.infer<typeof umFaultsSchema>;
export const umFaultChangeSchema = umFaultsSchema.partial();
export type UmFaultChange = z.infer<typeof umFaultChangeSchema>;

export const noUmFaults: UmFaults = {
  ...{ spoil: null, latencyMs: 0, instance: "fine", status: "authenticated" },
  ...{ tokenChanged: false, wrongTokenStatus: 200 },
  ...{ outcome: "sent", deaf: false, duplicates: 0, noReferences: false },
};
