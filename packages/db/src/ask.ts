import type { DbClient } from "./client.ts";
import type { Database } from "./database.types.ts";
import { toAppError } from "./errors/to-app-error.ts";

type Functions = Database["public"]["Functions"];

interface Answer<T> {
  readonly data: T;
  readonly error: unknown;
  readonly status: number;
}

/** Waits for a query and answers its data. @throws AppError */
export async function ask<T>(query: PromiseLike<Answer<T>>): Promise<NonNullable<T> | Extract<T, null>> {
  let answer: Answer<T>;
  try {
    answer = await query;
  } catch (error) {
    throw toAppError(error);
  }
  if (answer.error !== null) throw toAppError(answer.error, answer.status);
  return answer.data as NonNullable<T> | Extract<T, null>;
}

/**
 * Calls a database function. @throws AppError
 * The answer is `unknown` on purpose: a mapper gives it its shape.
 */
export async function call<Name extends keyof Functions & string>(
  client: DbClient,
  name: Name,
  args: Functions[Name]["Args"],
): Promise<unknown> {
  return ask<unknown>(client.rpc(name, args as never));
}
