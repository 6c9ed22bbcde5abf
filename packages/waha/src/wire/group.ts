import { z } from "zod";

/** `SettingsSecurityChangeInfo` of OpenAPI 2026.7.1. */
export const adminsOnlySchema = z.looseObject({ adminsOnly: z.boolean() });

/** `GroupParticipant` of OpenAPI 2026.7.1. */
export const groupParticipantSchema = z.looseObject({
  /** `…@lid` or `…@c.us`. */
  id: z.string(),
  /** `…@c.us`, where `id` is a hidden one. */
  pn: z.string().nullish(),
  /** left, participant, admin or superadmin. */
  role: z.string(),
});
export type GroupParticipant = z.infer<typeof groupParticipantSchema>;
