import type { Limit } from "@kaunter/db";
import { AppError, type ErrorCode } from "@kaunter/domain";
import { createHash } from "node:crypto";
import { runtime } from "@/server/runtime";
import { clientAddress } from "./client-address";

/**
 * How often one person may do what costs others something: so many at once, then one more each while. Far above what hands
 * can do, far below what a script can.
 */
const OF_A_PERSON = {
  /** Messages, retries, reactions, chats that are started. */
  send: { capacity: 120, refillMs: 500 },
  /** A thread of pictures is opened at once. */
  media: { capacity: 600, refillMs: 50 },
  /** What makes a gateway work: sessions, codes to pair, contacts that are compared. */
  sync: { capacity: 30, refillMs: 3_000 },
  /** Passwords that are changed: each try tells whether the old one was right. */
  password: { capacity: 10, refillMs: 30_000 },
  /** Invitations. */
  mail: { capacity: 30, refillMs: 20_000 },
  /** Files of everything. */
  export: { capacity: 10, refillMs: 30_000 },
} as const satisfies Record<string, Limit>;

export type RateLimit = keyof typeof OF_A_PERSON;

/** Everybody behind one address together: a branch's colleagues share it. */
const ADDRESS_IS = 10;
/** Wrong passwords. An account is slowed for everybody, so it is let go soon. */
const WRONG_OF_ADDRESS: Limit = { capacity: 20, refillMs: 6_000 };
const WRONG_OF_ACCOUNT: Limit = { capacity: 10, refillMs: 30_000 };

/** Mails a stranger can have sent to somebody. */
const MAILS_TO_ACCOUNT: Limit = { capacity: 3, refillMs: 300_000 };
const MAILS_OF_ADDRESS: Limit = { capacity: 20, refillMs: 60_000 };

/** Codes of the first set-up: copied from a terminal, not guessed. */
const SET_UPS_OF_ADDRESS: Limit = { capacity: 10, refillMs: 30_000 };

const WRONG: ReadonlySet<ErrorCode> = new Set(["unauthenticated", "forbidden"]);

type Bucket = readonly [key: string, limit: Limit];

/** Counts one deed of a person, and of the address it came from. @throws AppError `rate_limited` with how long to wait */
export async function countDeed(limit: RateLimit, staffId: string, headers: Headers): Promise<void> {
  const { capacity, refillMs } = OF_A_PERSON[limit];
  const shared = { capacity: capacity * ADDRESS_IS, refillMs: refillMs / ADDRESS_IS };
  const address = clientAddress(headers);
  await takeAll([
    [`${limit}:staff:${staffId}`, OF_A_PERSON[limit]],
    ...(address === null ? [] : [[`${limit}:ip:${digest(address)}`, shared] as const]),
  ]);
}

/**
 * Lets a sign-in be tried, counting it as a wrong one until it proves right: many that are tried at one moment are no way
 * around. @throws AppError `rate_limited` with how long to wait, and whatever `attempt` throws
 */
export async function countWrong<T>(account: string, headers: Headers, attempt: () => Promise<T>): Promise<T> {
  const buckets = bucketsOf("sign_in", account, headers, [WRONG_OF_ACCOUNT, WRONG_OF_ADDRESS]);
  await takeAll(buckets);
  const giveBack = () => Promise.all(buckets.map(([key]) => runtime().repositories.limits.giveBack(key)));
  let answer: T;
  try {
    answer = await attempt();
  } catch (error) {
    // A service that is away is nobody's wrong try.
    if (!(error instanceof AppError && WRONG.has(error.code))) await giveBack();
    throw error;
  }
  await giveBack();
  return answer;
}

/** Counts a mail that anybody may have sent to an account. @throws AppError `rate_limited` with how long to wait */
export async function countMail(account: string, headers: Headers): Promise<void> {
  await takeAll(bucketsOf("forgot", account, headers, [MAILS_TO_ACCOUNT, MAILS_OF_ADDRESS]));
}

/**
 * Counts a try at the first set-up; where no proxy names addresses, everybody is one. @throws AppError `rate_limited` with
 * how long to wait
 */
export async function countSetUp(headers: Headers): Promise<void> {
  await takeAll([[`setup:ip:${digest(clientAddress(headers) ?? "anybody")}`, SET_UPS_OF_ADDRESS]]);
}

function bucketsOf(what: string, account: string, headers: Headers, [ofAccount, ofAddress]: readonly [Limit, Limit]) {
  const address = clientAddress(headers);
  const buckets: Bucket[] = [[`${what}:account:${digest(account)}`, ofAccount]];
  if (address !== null) buckets.push([`${what}:ip:${digest(address)}`, ofAddress]);
  return buckets;
}

async function takeAll(buckets: readonly Bucket[]): Promise<void> {
  const { limits } = runtime().repositories;
  const waits = await Promise.all(buckets.map(([key, limit]) => limits.take(key, limit)));
  const retryAfterMs = Math.max(...waits);
  if (retryAfterMs > 0) throw new AppError("rate_limited", "Too many tries in a short time.", { retryAfterMs });
}

/** Neither addresses nor accounts stand in the table. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
