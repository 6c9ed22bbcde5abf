import { createConversationsRepository, createMergesRepository } from "@kaunter/db";
import type { GatewayEvent } from "@kaunter/domain";
import { expect, it, vi } from "vitest";
import { erasePerson, readExtent } from "@/server/whatsapp/erase-person";
import { listMerges, undoMerge } from "@/server/whatsapp/undo-merge";
import { openLab } from "../../support/lab";

const lab = await openLab();
const aina = await lab.enter("aina");
const meiling = await lab.enter("meiling");

/** Somebody writes, under a number or a hidden one; answers their chat. */
async function hears(chatId: string, name: string) {
  const [user = "", server] = chatId.split("@");
  const event: GatewayEvent = {
    type: "message/received",
    message: {
      ...{ chatId, bareId: `B${user}`, fullId: `false_${chatId}_B${user}`, name, fromMe: false, isGroup: false },
      ...{ phone: server === "c.us" ? user : null, sentAtMs: Date.now(), body: "Hai", status: "delivered" },
      ...{ content: { kind: "text", preview: null }, sender: null, quotedBareId: null, forwarded: false, aliases: [] },
    },
  };
  const channel = { gateway: "waha", session: "default" } as const;
  const [answer] = await lab.here.repositories.ingest.ingest(channel, "event", [event]);
  const found = await createConversationsRepository(aina.client).find(answer?.conversationId ?? "");
  if (!found?.contactId) throw new Error(`no chat with ${chatId}`);
  return { id: found.id, contactId: found.contactId };
}

it("says how much goes, erases it for admins alone, and tells open screens", async () => {
  const chat = await hears("60119907001@c.us", "Leaves");
  expect(await readExtent(aina, chat.id)).toEqual({ conversations: 1, messages: 1 });
  await expect(readExtent(meiling, chat.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(erasePerson(meiling, chat.id, "asked")).rejects.toMatchObject({ code: "forbidden" });
  const poke = vi.spyOn(lab.here.feed, "poke");
  expect(await erasePerson(aina, chat.id, "asked")).toEqual({ conversations: 1, messages: 1 });
  expect(poke).toHaveBeenCalledOnce();
  await expect(erasePerson(aina, chat.id, "asked")).rejects.toMatchObject({ code: "not_found" });
  const { rows } = await lab.sql.query<{ line: string }>(
    "select details::text as line from audit_log where action = 'person/erased'",
  );
  expect(rows.map(({ line }) => JSON.parse(line) as unknown)).toEqual([
    { conversations: 1, messages: 1, reason: "asked" },
  ]);
});

it("parts two who were joined, once, and says who joined and parted them", async () => {
  const hidden = await hears("99000007002@lid", "Hidden");
  const known = await hears("60119907002@c.us", "Known");
  const merges = createMergesRepository(meiling.client);
  const merge = await merges.merge(hidden.contactId, known.contactId, "Said so on the phone");
  expect((await listMerges(meiling, known.id)).merges).toEqual([
    expect.objectContaining({ id: merge, fromName: "Hidden", mergedBy: "Mei Ling", undoneAtMs: null }),
  ]);
  await undoMerge(meiling, merge);
  expect((await listMerges(meiling, known.id)).merges).toEqual([expect.objectContaining({ undoneBy: "Mei Ling" })]);
  expect(await createConversationsRepository(aina.client).find(hidden.id)).toMatchObject({ name: "Hidden" });
  await expect(undoMerge(meiling, merge)).rejects.toMatchObject({ code: "conflict" });
});
