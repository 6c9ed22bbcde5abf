import { createMessagesRepository } from "@kaunter/db";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { log } from "@/server/log";
import { answerMetrics } from "@/server/metrics/answer-metrics";
import { openLab, until } from "../../support/lab";

const TOKEN = "a-token-of-the-scraper";
const PHONE = "60123456789";

const lab = await openLab({}, { KAUNTER_METRICS_TOKEN: TOKEN });
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

const ask = (authorization?: string) =>
  answerMetrics(new Request("http://desk/metrics", { headers: authorization ? { authorization } : {} }));
const read = async () => (await ask(`Bearer ${TOKEN}`)).text();
/** One series' value, or null when there is none. */
const valueOf = async (series: string) => {
  const line = (await read()).split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
};

describe("the numbers of a process", () => {
  it.each([undefined, "Bearer wrong", TOKEN, `bearer ${TOKEN}`])("are not for who says %s", async (said) => {
    const response = await ask(said);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
  });

  it("come in Prometheus' text form", async () => {
    const response = await ask(`Bearer ${TOKEN}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain("process_resident_memory_bytes");
  });

  it("count what came in by its way, and name nobody", async () => {
    const { messageId } = await lab.waha.control.say({ from: PHONE, text: "Is the pool open?" });
    await lab.receive(messageId);
    expect(await valueOf('kaunter_events_ingested_total{gateway="waha",via="event",type="message/received"}')).toBe(1);
    expect(await read()).not.toMatch(new RegExp(`${PHONE}|pool`));
  });

  it("know how sends ended, and what waits", async () => {
    const { messageId } = await lab.waha.control.say({ from: PHONE, text: "And on Sunday?" });
    const id = await lab.receive(messageId);
    const { rows } = await lab.sql.query<{ conversation_id: string }>(
      "select conversation_id from public.whatsapp_messages where id = $1",
      [id],
    );
    const staff = await lab.enter("aina");
    const to = { conversationId: rows[0]?.conversation_id ?? "" };
    const queue = createMessagesRepository(staff.client);
    await queue.queue({ clientId: "00000000-0000-4000-8000-0000000000b1", to, body: "Until ten." });
    expect(await valueOf('kaunter_outbox_depth{state="queued"}')).toBe(1);
    lab.here.outbox.kick();
    await until(async () => (await valueOf('kaunter_sends_total{result="sent",code=""}')) === 1);
    expect(await valueOf('kaunter_outbox_depth{state="queued"}')).toBe(0);
    expect(await valueOf("kaunter_outbox_oldest_seconds")).toBe(0);
  }, 20_000);

  it("time requests under their route's pattern, whatever ids were asked for", async () => {
    const route = defineRoute({
      permission: "public",
      response: z.object({}),
      params: z.object({ id: z.string() }),
      run: () => Promise.resolve({}),
    });
    for (const id of ["one", "%74wo", "%zz"]) {
      await route(new Request(`http://desk/api/things/${id}`), {
        params: Promise.resolve({ id: id === "%74wo" ? "two" : id }),
      });
    }
    const series = 'kaunter_request_duration_seconds_count{method="GET",route="/api/things/[id]",status="200"}';
    expect(await valueOf(series)).toBe(3);
  });

  it("count warnings and errors by what happened", async () => {
    log.warn("test/happened", { reason: "so it is" });
    expect(await valueOf('kaunter_log_lines_total{level="warn",event="test/happened"}')).toBe(1);
  });

  it("say that the database is away instead of repeating what it said", async () => {
    expect(await valueOf("kaunter_database_up")).toBe(1);
    await lab.stopDatabase();
    await until(async () => (await valueOf("kaunter_database_up")) === 0);
    expect(await valueOf('kaunter_outbox_depth{state="queued"}')).toBeNull();
  }, 30_000);
});
