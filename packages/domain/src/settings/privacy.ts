import { z } from "zod";

/** A hundred years: who wants longer keeps for ever. */
export const RETENTION_DAYS_MAX = 36_500;

const retentionDays = z.number().int().min(1).max(RETENTION_DAYS_MAX).nullable();
const version = z.string().nullable();

/** What the desk forgets by itself. `updatedAt` null: nobody chose, everything is kept. */
export const privacySettingsSchema = z.object({
  /** Days a message is kept; null: for ever. */
  retention: z.object({ days: retentionDays, updatedAt: version }),
  /** Whether what a deleted or edited message said before is kept. */
  originals: z.object({ kept: z.boolean(), updatedAt: version }),
});
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;

/** One of the two, over the version that was seen. */
export const privacyChangeSchema = z.discriminatedUnion("setting", [
  z.strictObject({ setting: z.literal("retention"), days: retentionDays, updatedAt: version }),
  z.strictObject({ setting: z.literal("originals"), kept: z.boolean(), updatedAt: version }),
]);
export type PrivacyChange = z.infer<typeof privacyChangeSchema>;

/** Why a person is erased: a closed list, so that the line that stays names nobody. */
export const ERASURE_REASONS = ["asked", "not_needed", "mistake"] as const;
export const erasureRequestSchema = z.strictObject({ reason: z.enum(ERASURE_REASONS) });
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** How much goes with a person. */
export const erasureSchema = z.object({ conversations: z.number().int(), messages: z.number().int() });
export type Erasure = z.infer<typeof erasureSchema>;
