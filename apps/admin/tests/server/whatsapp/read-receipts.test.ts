import { createConversationsRepository, createSettingsRepository } from "@kaunter/db";
import type { ReadReceipts } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { markRead } from "@/server/whatsapp/mark-read";
import { sendMessage } from "@/server/whatsapp/send-message";
import { openLab, until } from "../../support/lab.ts";

const READ = 3;
const lab = await openLab({}, { KAUNTER_SEND_GAP_MS: "0" });
const aina = await lab.enter("aina");

let people = 0;
/** Somebody writes; how the gateway marks their message, and the conversation here. */
async function written() {
  people += 1;
  const { messageId, chatId } = await lab.waha.control.say({
    from: `+60 12-994 ${String(1000 + people)}`,
    text: "Hai",
  });
  const id = await lab.receive(messageId);
  const { rows } = await lab.sql.query<{ id: string }>(
    "select conversation_id as id from whatsapp_messages where id = $1",
    [id],
  );
  const ackOf = async () => (await lab.here.waha.chats.message("default", chatId, messageId))?.ack;
  const unread = async (staff = aina) =>
    (await createConversationsRepository(staff.client).find(rows[0]?.id ?? ""))?.unreadCount;
  return { conversationId: rows[0]?.id ?? "", ackOf, unread };
}

const choose = (value: ReadReceipts) => createSettingsRepository(aina.client).setReadReceipts(value);
const reply = (conversationId: string) =>
  sendMessage(aina, { type: "text", text: "Ya?", conversationId, clientId: crypto.randomUUID() });

describe("read receipts", { timeout: 30_000 }, () => {
  it("go out when somebody opens the chat, as long as nobody chose otherwise", async () => {
    const chat = await written();
    expect(await chat.unread()).toBe(1);
    await markRead(aina, chat.conversationId);
    expect(await chat.unread()).toBe(0);
    await until(async () => (await chat.ackOf()) === READ);
  });

  it("go out with the reply and not before, when that was chosen", async () => {
    await choose("on_reply");
    const chat = await written();
    await markRead(aina, chat.conversationId);
    expect(await chat.unread()).toBe(0);
    expect(await chat.ackOf()).toBeLessThan(READ);
    await reply(chat.conversationId);
    await until(async () => (await chat.ackOf()) === READ);
  });

  it("never go out when that was chosen", async () => {
    await choose("never");
    const [quiet, told] = [await written(), await written()];
    await markRead(aina, quiet.conversationId);
    await reply(quiet.conversationId);
    await choose("on_open");
    await markRead(aina, told.conversationId);
    await until(async () => (await told.ackOf()) === READ);
    expect(await quiet.ackOf()).toBeLessThan(READ);
    expect(await quiet.unread()).toBe(0);
  });

  it("are no reason to wait or to fail", async () => {
    const chat = await written();
    await lab.waha.control.faults({ fail: { path: "/api/sendSeen", status: 500 } });
    await expect(markRead(aina, chat.conversationId)).resolves.toEqual({ ok: true });
    expect(await chat.unread()).toBe(0);
  });

  it("and the badge are out of reach of those who may only watch", async () => {
    const chat = await written();
    const hafiz = await lab.enter("hafiz");
    await expect(markRead(hafiz, chat.conversationId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await chat.unread()).toBe(1);
    expect(await chat.ackOf()).toBeLessThan(READ);
    await expect(createSettingsRepository(hafiz.client).setReadReceipts("never")).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("know only three moments", async () => {
    await expect(choose("sometimes" as ReadReceipts)).rejects.toMatchObject({ code: "bad_request" });
  });
});
