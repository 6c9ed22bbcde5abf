import { describe, expect, test } from "vitest";
import { createBadgesRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const AISYAH = "30000000-0000-4000-8000-000000000001";

const desk = await openDesk();

/** Facets whose kept count is not the true one. */
const differences = (): Promise<number> =>
  one(
    desk.stack.sql,
    `select count(*)::int as value from (
       select facet, sum(n) as n from app.conversation_tally group by facet having sum(n) <> 0) kept
     full join (select facet, count(*) as n from whatsapp_conversations group by facet) counted using (facet)
     where kept.n is distinct from counted.n`,
  );

const chatOf = (n: number): string => `6015${String(1_000_000 + n)}@c.us`;

describe("the kept counts", () => {
  test("follow writers who work at once, give up halfway, tag, settle, merge and delete", async () => {
    const writer = async (n: number): Promise<void> => {
      const client = await desk.stack.sql.connect();
      for (let k = 0; k < 10; k += 1) {
        await client.query("begin");
        const event = received({ chatId: chatOf(n * 100 + k), bareId: `C${String(n)}-${String(k)}`, sentAtMs: T0 + k });
        await client.query("select ingest_whatsapp_events('waha', $1, 'event', $2)", [
          `counts-${String(n)}`,
          JSON.stringify([event]),
        ]);
        await client.query(
          "update whatsapp_conversations set tags = '{vip}', status = 'handled' where session = $1 and phone_number like $2",
          [`counts-${String(n)}`, `6015%${String(k)}`],
        );
        await client.query(k % 3 === 0 ? "rollback" : "commit");
      }
      client.release();
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(writer));
    await desk.stack.sql.query("delete from whatsapp_conversations where phone_number like '6015%5'");
    expect(await one(desk.stack.sql, "select count(*)::int as value from whatsapp_conversations")).toBeGreaterThan(10);
    expect(await differences()).toBe(0);
  });

  test("are folded together without losing what another transaction is still adding", async () => {
    const other = await desk.stack.sql.connect();
    await other.query("begin");
    await other.query(
      "update whatsapp_conversations set tags = '{pt}' where id = (select min(id::text)::uuid from whatsapp_conversations)",
    );
    const rows = "select count(*)::int as value from app.conversation_tally";
    const before = await one<number>(desk.stack.sql, rows);
    await desk.stack.sql.query("select app.fold_tally()");
    expect(await one<number>(desk.stack.sql, rows)).toBeLessThan(before);
    await other.query("commit");
    other.release();
    expect(await differences()).toBe(0);
    await desk.stack.sql.query("select app.recount_tally()");
    expect(await differences()).toBe(0);
  });
});

describe("the kept badge", () => {
  test("changes with what a member buys, at midnight, and with a lead's standing, and the feed says so", async () => {
    await desk.ingest("badge", [received({ chatId: "60123456789@c.us", bareId: "B1" })]);
    const { id } = await desk.conversation("badge");
    const badge = async () => (await desk.conversations.find(id))?.badge;
    expect(await badge()).toEqual({ type: "member", status: "active" });
    const { sql } = desk.stack;
    // In one transaction with another change of the same member: the second must not be missed.
    await sql.query(
      "begin; update members set name = name || '!' where id = '" +
        AISYAH +
        "'; delete from member_packages where member_id = '" +
        AISYAH +
        "'; commit",
    );
    expect(await badge()).toEqual({ type: "member", status: "no_package" });
    await sql.query(
      `insert into member_packages (member_id, package_id, starts_on, expires_on)
       select $1, id, app.today() - 9, app.today() from packages limit 1`,
      [AISYAH],
    );
    expect(await badge()).toEqual({ type: "member", status: "active" });
    const service = createBadgesRepository(desk.stack.service);
    expect(await service.refresh()).toBe(0);
    // Midnight passes: the package ended yesterday, and nobody wrote anything.
    await sql.query(
      "set session_replication_role = replica; update member_packages set expires_on = app.today() - 1 where member_id = '" +
        AISYAH +
        "'; update whatsapp_conversations set badge_until = app.today() - 1 where id = '" +
        id +
        "'; reset session_replication_role",
    );
    const head = await desk.feed.head();
    expect(await service.refresh()).toBe(1);
    expect(await badge()).toEqual({ type: "member", status: "inactive" });
    expect((await desk.feed.page(head, 10)).changes).toMatchObject([{ type: "conversation", conversation: { id } }]);
    expect((await desk.conversations.list({ type: "all", memberStatus: "inactive" }, null, 5)).total).toBe(1);
    await expect(createBadgesRepository(desk.admin).refresh()).rejects.toMatchObject({ code: "forbidden" });
  });
});
