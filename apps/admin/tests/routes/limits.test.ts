import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signIn } from "./support/people.ts";
import { setStage, type Stage } from "./support/stage.ts";
import { type Asked, Visitor } from "./support/visitor.ts";

vi.mock("next/headers", () => import("./support/next-headers.ts"));

let stage: Stage;
let meiling: Visitor;
beforeAll(async () => {
  process.env["KAUNTER_CLIENT_IP_HEADER"] = "x-forwarded-for";
  stage = await setStage();
  meiling = await signIn(stage.routes, "meiling");
}, 60_000);
afterAll(async () => {
  delete process.env["KAUNTER_CLIENT_IP_HEADER"];
  await stage.stop();
});
beforeEach(() => stage.lab.sql.query("delete from app.rate_buckets"));

const ask = (visitor: Visitor, name: string, asked?: Asked) => {
  const route = stage.routes.find((one) => one.name === name);
  if (!route) throw new Error(`there is no ${name}`);
  return visitor.ask(route, asked);
};
const tryPassword = (password: string, email = "meiling@kaunter.example", address = "203.0.113.7") =>
  ask(new Visitor(), "POST /api/auth/sign-in", { body: { email, password }, headers: { "x-forwarded-for": address } });
/** The bucket is empty, as after many of them, and stays so however slow this machine is. */
const drain = (like: string) =>
  stage.lab.sql.query(
    // A bucket that should be full by now is swept by whoever takes next.
    `update app.rate_buckets set tokens = 0, refilled_at = clock_timestamp() + interval '1 hour',
       full_at = clock_timestamp() + interval '2 hours' where key like $1`,
    [like],
  );

describe("signing in", { timeout: 30_000 }, () => {
  it("is refused after ten wrong passwords of one account, also when they are tried at one moment", async () => {
    const tries = await Promise.all(Array.from({ length: 14 }, () => tryPassword("wrong")));
    const statuses = tries.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const right = await tryPassword("kaunter-demo");
    expect([right.status, await right.json()]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(20);
    expect((await tryPassword("kaunter-demo", "siti@kaunter.example")).status).toBe(200);
  });

  it("is refused after twenty wrong ones from one address, whatever the accounts, and from no other", async () => {
    const tries = Array.from({ length: 25 }, (_, each) =>
      tryPassword("wrong", `nobody${String(each)}@kaunter.example`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await tryPassword("kaunter-demo")).status).toBe(429);
    expect((await tryPassword("kaunter-demo", undefined, "203.0.113.8")).status).toBe(200);
  });

  it("believes only what our own proxy wrote about the address", async () => {
    const tries = Array.from({ length: 21 }, (_, each) =>
      tryPassword("wrong", `nobody${String(each)}@kaunter.example`, `198.51.100.${String(each)}, 203.0.113.9`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it("costs nobody who is right anything", async () => {
    for (let each = 0; each < 12; each += 1) expect((await tryPassword("kaunter-demo")).status).toBe(200);
  });

  it("keeps neither address nor account in the table", async () => {
    await tryPassword("wrong");
    const { rows } = await stage.lab.sql.query<{ key: string }>("select key from app.rate_buckets");
    expect(rows.map(({ key }) => key.split(":").slice(0, 2).join(":")).sort()).toEqual([
      "sign_in:account",
      "sign_in:ip",
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/meiling|203\.0/);
  });
});

describe("what costs others something", { timeout: 30_000 }, () => {
  it.each<[string, string, (it: Stage["things"]) => Asked]>([
    ["send", "POST /api/waha/messages/retry", () => ({ body: { messageId: crypto.randomUUID() } })],
    ["send", "POST /api/waha/conversations/start", () => ({ body: { phone: "012-994 1199" } })],
    ["media", "GET /api/waha/media", ({ picture }) => ({ query: { message: picture } })],
    ["sync", "POST /api/waha/session/stop", () => ({ query: { session: "none" } })],
    ["sync", "POST /api/waha/media/refetch", ({ message }) => ({ body: { message } })],
  ])("is slowed per person (%s): %s", async (limit, name, asked) => {
    const first = await ask(meiling, name, asked(stage.things));
    await first.body?.cancel();
    expect(first.status).not.toBe(429);
    await drain(`${limit}:staff:%`);
    const refused = await ask(meiling, name, asked(stage.things));
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  });

  it("is slowed per address too, for everybody behind it", async () => {
    const headers = { "x-forwarded-for": "203.0.113.10" };
    // Of a session there is not: who is let through learns that.
    const stop = (visitor: Visitor, more: Asked = {}) =>
      ask(visitor, "POST /api/waha/session/stop", { query: { session: "none" }, ...more });
    expect((await stop(meiling, { headers })).status).toBe(404);
    await drain("sync:ip:%");
    const siti = await signIn(stage.routes, "siti");
    expect((await stop(siti, { headers })).status).toBe(429);
    expect((await stop(siti)).status).toBe(404);
  });

  it("is guessing the code of the first set-up, from one address", async () => {
    const guess = (address: string) =>
      ask(new Visitor(), "POST /api/setup", {
        body: { code: "guess", name: "Eve", email: "eve@kaunter.example", password: "a long enough one" },
        headers: { "x-forwarded-for": address },
      });
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await guess("203.0.113.11")).status));
    // There is an admin.
    expect(statuses.filter((status) => status === 404)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await guess("203.0.113.12")).status).toBe(404);
  });

  it("is an admin's file of everything", async () => {
    const aina = await signIn(stage.routes, "aina");
    const take = async () => {
      const response = await ask(aina, "GET /api/audit/export");
      await response.body?.cancel();
      return response.status;
    };
    expect(await take()).toBe(200);
    await drain("export:%");
    expect(await take()).toBe(429);
  });
});
