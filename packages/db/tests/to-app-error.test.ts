import { AppError, conversationSchema } from "@kaunter/domain";
import { describe, expect, test } from "vitest";
import { createAccessRepository, toAppError } from "../src/index.ts";
import { startStack } from "./support/stack.ts";

describe("a database failure in the house's words", () => {
  test.each([
    ["42501", 403, "forbidden"],
    ["P0002", 500, "not_found"],
    ["PGRST116", 406, "not_found"],
    ["PGRST301", 401, "unauthenticated"],
    ["23505", 409, "conflict"],
    ["55000", 500, "conflict"],
    ["22P02", 400, "bad_request"],
    ["23514", 400, "bad_request"],
    ["PGRST102", 400, "bad_request"],
    ["40P01", 500, "database_unavailable"],
    ["57P01", 503, "database_unavailable"],
    ["08006", 503, "database_unavailable"],
    ["53300", 503, "database_unavailable"],
    ["PGRST001", 503, "database_unavailable"],
    ["", 0, "database_unavailable"],
    ["", 503, "database_unavailable"],
    ["", 401, "unauthenticated"],
    ["XX000", 500, "internal"],
    ["", 500, "internal"],
  ])("%s with status %i is %s", (code, status, expected) => {
    const cause = { code, message: "said Postgres" };
    expect(toAppError(cause, status)).toMatchObject({ name: "AppError", code: expected, cause });
  });

  test.each([
    ["22P02", 'invalid input syntax for type uuid: "secret"'],
    ["42501", "permission denied for table audit_log"],
    ["42501", 'new row violates row-level security policy for table "staff"'],
    ["23505", 'duplicate key value violates unique constraint "staff_email_key"'],
    ["PGRST100", "failed to parse filter (eq.x)"],
  ])("%s keeps what Postgres says of its tables and what was typed to itself: %s", (code, message) => {
    expect(toAppError({ code, message }, 400).message).toBe("the database refused this");
  });

  test("keeps what our own functions say", () => {
    const cause = { code: "42501", message: "this person is looked after by others" };
    expect(toAppError(cause, 403).message).toBe("this person is looked after by others");
  });

  test("of a shape nobody knows is internal, of a lost connection is database_unavailable, and an AppError stays itself", () => {
    expect(toAppError(conversationSchema.safeParse({}).error).code).toBe("internal");
    expect(toAppError(new TypeError("fetch failed")).code).toBe("database_unavailable");
    const own = new AppError("conflict", "mine");
    expect(toAppError(own)).toBe(own);
  });

  test("that is down answers database_unavailable, and answers again once it is back", async () => {
    const stack = await startStack({ seed: true });
    const meiling = await stack.signIn("meiling@kaunter.example");
    const access = createAccessRepository(meiling);
    expect(await access.mine()).toMatchObject({ name: "Mei Ling" });
    const said = new Set<unknown>();
    const ask = () =>
      access.mine().then(
        (one) => one?.name,
        (error: unknown) => {
          said.add(error instanceof AppError ? error.code : error);
          return null;
        },
      );
    // A backend may still answer for a moment after its server was killed, so only what fails is looked at.
    stack.local.killPostgres();
    await ask();
    await stack.local.restartPostgres();
    await expect.poll(ask, { timeout: 20_000 }).toBe("Mei Ling");
    expect([...said].filter((code) => code !== "database_unavailable")).toEqual([]);
    await stack.stop();
    await expect(access.mine()).rejects.toMatchObject({ code: "database_unavailable" });
  });
});
