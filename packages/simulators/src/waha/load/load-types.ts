import { z } from "zod";

const count = z.number().int().nonnegative();
const weight = z.number().nonnegative();

/** What a load does. The same seed fills the same chats with the same words, and plays the same acts in one order. */
export const loadSchema = z.strictObject({
  session: z.string().default("default"),
  seed: z.number().int().default(1),
  /** First: so many chats, each with so many messages, go into the history, silently. */
  chats: count.default(0),
  messages: count.default(0),
  /** How many of the chats are groups or hidden ids, from 0 to 1. */
  groups: z.number().min(0).max(1).default(0.1),
  lids: z.number().min(0).max(1).default(0.1),
  /** Then: events are played until so many went out, or for so many seconds. */
  events: count.default(0),
  seconds: z.number().nonnegative().default(0),
  eventsPerSecond: z.number().positive().default(100),
  /** How often each act happens, compared with the others. */
  mix: z
    .strictObject({
      message: weight.default(60),
      own: weight.default(15),
      ack: weight.default(15),
      reaction: weight.default(5),
      edit: weight.default(3),
      revoke: weight.default(2),
    })
    .prefault({}),
  /** Keeps every act with its message's id in the report. */
  log: z.boolean().default(false),
});
export type LoadInput = z.input<typeof loadSchema>;
export type LoadAsk = z.output<typeof loadSchema>;
export type ActName = keyof LoadAsk["mix"];

/** What a load did, exactly. */
export interface LoadReport {
  running: boolean;
  filled: { chats: number; messages: number };
  /** Events that went out (before any fault loses or doubles them), all and by name. */
  emitted: number;
  byEvent: Record<string, number>;
  /** Acts behind them. `message` and `own` are so many new messages. */
  acts: Record<ActName, number>;
  /** Messages of the load that exist in the end, revoked ones not counted. */
  messagesLeft: number;
  /** How long the playing took, in ms. */
  tookMs: number;
  log: { readonly act: ActName; readonly bareId: string }[];
}

export function emptyReport(): LoadReport {
  return {
    running: true,
    filled: { chats: 0, messages: 0 },
    emitted: 0,
    byEvent: {},
    acts: { message: 0, own: 0, ack: 0, reaction: 0, edit: 0, revoke: 0 },
    messagesLeft: 0,
    tookMs: 0,
    log: [],
  };
}

/** A load that plays, or has played. */
export interface LoadRun {
  readonly report: LoadReport;
  stop(): void;
}
