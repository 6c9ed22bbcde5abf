import { createConversationsRepository } from "@kaunter/db";
import { describe, expect, it } from "vitest";
import { keepTakenOver, takeOver } from "@/server/ultramsg/keep-taken-over";
import { sendMessage } from "@/server/whatsapp/send-message";
import { until } from "../../support/lab.ts";
import { openSecondGateway } from "./support/second-gateway.ts";

/** The number of the simulated instance. */
const ACCOUNT = "60398765432";
const PERSON = "60116667001";

const { gateway, aina } = await openSecondGateway();

const conversations = async () =>
  (
    await gateway.lab.sql.query<{ id: string; gateway: string; bodies: string[] }>(
      `select c.id, c.gateway, (select array_agg(m.body order by m.sent_at, m.id) from whatsapp_messages m
         where m.conversation_id = c.id) as bodies from whatsapp_conversations c where c.phone_number = $1`,
      [PERSON],
    )
  ).rows;

/** WAHA's session is paired with that number. */
const pair = () =>
  gateway.lab.here.ingest.add(
    {
      ...{ gateway: "waha", session: "default" },
      event: {
        ...{ type: "session/changed", status: "WORKING", rawStatus: "WORKING", engine: "NOWEB" },
        ...{ phone: ACCOUNT, pushName: null, atMs: Date.now() },
      },
    },
    "event",
  );

describe("a number that was UltraMsg's and is paired with WAHA", { timeout: 40_000 }, () => {
  it("stays with UltraMsg until then", async () => {
    gateway.um.control.say({ from: PERSON, text: "Before" });
    await until(async () => (await conversations()).length === 1);
    expect(await takeOver(gateway.lab.here)).toBe(0);
    expect(await conversations()).toMatchObject([{ gateway: "ultramsg", bodies: ["Before"] }]);
  });

  it("moves by itself, and what UltraMsg tells of later lands in the same conversation", async () => {
    await pair();
    const stop = keepTakenOver(gateway.lab.here);
    await until(async () => (await conversations())[0]?.gateway === "waha");
    stop();
    gateway.um.control.say({ from: PERSON, text: "After" });
    await until(async () => (await conversations())[0]?.bodies.length === 2);
    expect(await conversations()).toMatchObject([{ gateway: "waha", bodies: ["Before", "After"] }]);
  });

  it("is answered through WAHA", async () => {
    const [chat] = await conversations();
    const outgoing = { clientId: crypto.randomUUID(), conversationId: chat?.id ?? "", type: "text", text: "Hello" };
    const { record } = await sendMessage(aina, outgoing as never);
    expect(record).toMatchObject({ status: "sent" });
    expect(record.bareId).not.toBeNull();
    expect(gateway.um.control.outgoing()).toEqual([]);
    expect(await createConversationsRepository(aina.client).find(chat?.id ?? "")).toMatchObject({ gateway: "waha" });
  });
});
