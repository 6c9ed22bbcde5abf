import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { budgets, checkPlans } from "@kaunter/bench";
import { startFilled } from "./support/filled.ts";
import { one, type Stack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startFilled({ conversations: 10_000, messages: 30_000, biggest: 3000, seed: 1 });
});
afterAll(() => stack.stop());

describe("a filled database", () => {
  test("holds what the triggers would have kept", async () => {
    const head = await one<string>(stack.sql, "select feed_head() as value");
    const some = "where session = 'scale' order by chat_id limit 1500";
    await stack.sql.query("update whatsapp_conversations set notes = notes");
    await stack.sql.query(`select app.recount_conversation(id) from whatsapp_conversations ${some}`);
    await stack.sql.query(`select app.refresh_badge_of(member_id, lead_id) from whatsapp_conversations ${some}`);
    await stack.sql.query(`select app.refresh_contact(contact_id) from whatsapp_conversations ${some}`);
    const changed = await one<{ rows: unknown[] }>(stack.sql, "select changes_since($1) as value", [head]);
    expect(changed.rows).toEqual([]);
    const otherWords = await one<number>(
      stack.sql,
      `select count(*)::int as value from whatsapp_messages m left join app.message_words w on w.message_id = m.id,
       app.searchable(m.body, m.content) t
       where nullif(t, '') is distinct from w.folded or app.words_of(nullif(t, '')) is distinct from w.words`,
    );
    expect(otherWords).toBe(0);
  });

  test("answers every kind of question, as everybody, in few statements that read no big table whole", async () => {
    const { asked, complaints, statements } = await checkPlans(stack.local.dbUrl, 4);
    // At a tenth of the size, a name every fiftieth person has is found fastest by reading everybody.
    expect(complaints.filter((one) => one.group !== "list: name or phone")).toEqual([]);
    expect(asked).toBeGreaterThan(200);
    const promised = budgets.statementsPerQuestion;
    expect(Object.keys(statements).sort()).toEqual(Object.keys(promised).sort());
    expect(Object.entries(statements).filter(([group, ran]) => ran > (promised[group] ?? 0))).toEqual([]);
  }, 60_000);
});
