import { z } from "zod";

/** How a person wants to be told of new messages. */
export const preferencesSchema = z.strictObject({
  sound: z.boolean(),
  /** Notifications of the operating system; the browser is asked besides. */
  desktop: z.boolean(),
  /** Whether a notification shows the words of the message. */
  preview: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Of somebody who never chose: a sound, and nothing a passer-by could read. */
export const DEFAULT_PREFERENCES: Preferences = { sound: true, desktop: false, preview: false };
