import { describe, expect, it } from "vitest";
import { reconcileUltraMsg, type UltraMsgParts } from "@/server/ultramsg/reconcile-ultramsg";
import { sendMessage } from "@/server/whatsapp/send-message";
import { until } from "../../support/lab.ts";
import { openSecondGateway } from "./support/second-gateway.ts";

const { gateway, aina } = await openSecondGateway();

const compare = () => {
  const { ultramsg } = gateway.lab.here;
  if (ultramsg === null) throw new Error("no UltraMsg");
  const parts: UltraMsgParts = { ...gateway.lab.here, ultramsg, nowMs: Date.now, pause: () => Promise.resolve() };
  return reconcileUltraMsg(parts);
};
const bodiesOf = async (chatId: string) =>
  (
    await gateway.lab.sql.query<{ body: string; via: string }>(
      `select m.body, m.ingested_via as via from whatsapp_messages m join whatsapp_conversations c on c.id = m.conversation_id
       where c.chat_id = $1 order by m.sent_at, m.id`,
      [chatId],
    )
  ).rows;
const deaf = () => gateway.um.control.fault({ deaf: true });
const say = (from: string, text: string, more = {}) => gateway.um.control.say({ from, text, ...more });

describe("comparing UltraMsg with the mirror", { timeout: 40_000 }, () => {
  it("brings no history the first time", async () => {
    deaf();
    say("60116669000", "long ago");
    expect(await compare()).toBe("done");
    expect(await bodiesOf("60116669000@c.us")).toEqual([]);
  });

  it("then brings what no webhook told: of people, of groups, from our own phone", async () => {
    deaf();
    say("60116669001", "Anybody there?");
    say("60116669001", "Written on the phone", { fromMe: true });
    say("60116669002", "In the group", { in: "120363041234567890@g.us" });
    await compare();
    const brought = await bodiesOf("60116669001@c.us");
    expect(brought.map(({ via }) => via)).toEqual(["reconcile", "reconcile"]);
    expect(brought.map(({ body }) => body).sort()).toEqual(["Anybody there?", "Written on the phone"]);
    expect(await bodiesOf("120363041234567890@g.us")).toMatchObject([{ body: "In the group" }]);
  });

  it("changes nothing when it is done again, nor when the webhook comes after all", async () => {
    deaf();
    say("60116669003", "Once", { id: "ONCE1" });
    await compare();
    await compare();
    gateway.um.control.fault(null);
    say("60116669003", "Once", { id: "ONCE1" });
    say("60116669003", "And this");
    await until(async () => (await bodiesOf("60116669003@c.us")).length === 2);
  });

  it("asks for more of a chat where a hundred are not enough", async () => {
    deaf();
    for (let count = 1; count <= 130; count += 1) say("60116669004", `message ${String(count)}`);
    await compare();
    expect(await bodiesOf("60116669004@c.us")).toHaveLength(130);
  });

  it("broken off in the middle it loses nothing: the next one brings the rest", async () => {
    deaf();
    say("60116669005", "first chat");
    say("60116669006", "second chat");
    gateway.um.control.fault({ deaf: true, spoil: { how: "html", times: 1, path: "/chats/messages" } });
    await expect(compare()).rejects.toMatchObject({ kind: "bad_shape" });
    gateway.um.control.fault({ deaf: true });
    await compare();
    expect(await bodiesOf("60116669005@c.us")).toHaveLength(1);
    expect(await bodiesOf("60116669006@c.us")).toHaveLength(1);
  });

  it("two at once: one works, the other is told so", async () => {
    gateway.um.control.fault({ latencyMs: 100 });
    expect((await Promise.all([compare(), compare()])).sort()).toEqual(["busy", "done"]);
  });

  it("settles a send whose every word was lost, without sending it again", async () => {
    say("60116669007", "Price?");
    await until(async () => (await bodiesOf("60116669007@c.us")).length === 1);
    const find = "select id from whatsapp_conversations where chat_id = '60116669007@c.us'";
    const conversationId = (await gateway.lab.sql.query<{ id: string }>(find)).rows[0]?.id ?? "";
    gateway.um.control.fault({ deaf: true, spoil: { how: "lost", times: 1, path: "/messages/chat" } });
    const outgoing = { clientId: crypto.randomUUID(), conversationId, type: "text", text: "RM 150" } as const;
    expect((await sendMessage(aina, outgoing)).record.status).toBe("unconfirmed");
    await until(() => gateway.um.control.outgoing().at(-1)?.status === "sent");
    await compare();
    const standing = "select status from whatsapp_messages where conversation_id = $1 and from_me";
    expect((await gateway.lab.sql.query(standing, [conversationId])).rows).toEqual([{ status: "sent" }]);
  });
});
