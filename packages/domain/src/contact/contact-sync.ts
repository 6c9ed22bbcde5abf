import { z } from "zod";
import { ERROR_CODES } from "../error/app-error.ts";

/**
 * How a run of the contact sync stands. `interrupted`: whoever ran it is gone without a word; the next run takes up what
 * is left, because what was made already is known again.
 */
export const CONTACT_SYNC_STATES = ["running", "done", "failed", "interrupted"] as const;

/** Who asked: somebody at the screen, a program with the key, or the clock. */
export const CONTACT_SYNC_TRIGGERS = ["person", "program", "schedule"] as const;
export type ContactSyncTrigger = (typeof CONTACT_SYNC_TRIGGERS)[number];

/** A chat of the gateway that could not be taken over, and why, in a sentence. */
export const contactSyncFailureSchema = z.object({ chatId: z.string(), reason: z.string() });
export type ContactSyncFailure = z.infer<typeof contactSyncFailureSchema>;

/**
 * One run of the contact sync. Every chat the gateway told of ends as exactly one of `created`, `updated`, `skipped` and
 * `failed`. Source: WA Manager spec "Contact Synchronization".
 */
export const contactSyncRunSchema = z.object({
  id: z.uuid(),
  /** The UltraMsg instance it read. */
  source: z.string(),
  state: z.enum(CONTACT_SYNC_STATES),
  trigger: z.enum(CONTACT_SYNC_TRIGGERS),
  /** Who pressed the button; null for a program, the clock, or a colleague who is gone. */
  startedBy: z.string().nullable(),
  startedAtMs: z.number(),
  finishedAtMs: z.number().nullable(),
  /** How many chats the gateway told of; 0 until it has answered. */
  fetched: z.number().int().nonnegative(),
  /** How many of them are dealt with: the progress while it runs. */
  done: z.number().int().nonnegative(),
  /** New contacts, each with its conversation. */
  created: z.number().int().nonnegative(),
  /** Known contacts that learned something: a name, or the conversation they had not. */
  updated: z.number().int().nonnegative(),
  /** How many of the created and updated ones are a member or a lead. */
  linked: z.number().int().nonnegative(),
  /** Known and unchanged, a double in another spelling, a group, a channel, or somebody who asked to be forgotten. */
  skipped: z.number().int().nonnegative(),
  failed: z.array(contactSyncFailureSchema),
  /** Why the whole run failed; null unless it did. */
  error: z.enum(ERROR_CODES).nullable(),
  /** The same in a sentence, for whoever looks after the gateway. */
  message: z.string().nullable(),
});
export type ContactSyncRun = z.infer<typeof contactSyncRunSchema>;

/** `GET /api/whatsapp-contacts/last`: the newest run; null before the first. */
export const lastContactSyncSchema = z.object({ run: contactSyncRunSchema.nullable() });
