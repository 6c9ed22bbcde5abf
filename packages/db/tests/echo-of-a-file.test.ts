import type { MessageContent } from "@kaunter/domain";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createMediaRepository } from "../src/index.ts";
import { received } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { dispatch, newChat, outgoing } from "./support/outgoing.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const picture = (sha256: string | null): MessageContent => ({
  kind: "image",
  viewOnce: false,
  media: {
    mimetype: "image/png",
    filename: null,
    sizeBytes: 3,
    widthPx: null,
    heightPx: null,
    durationMs: null,
    gatewayUrl: null,
    sha256,
  },
});

/** A picture without words, handed to the gateway, whose answer never came. */
async function lost(conversationId: string, text: string) {
  const clientId = crypto.randomUUID();
  const staffId = await one<string>(
    desk.stack.sql,
    "select id as value from staff where email = 'aina@kaunter.example'",
  );
  const facts = { hash: hashOf(text), sizeBytes: 3, mimetype: "image/png", widthPx: null, heightPx: null };
  await createMediaRepository(desk.stack.service).keepUpload(clientId, staffId, facts, `media/${text}`);
  const request = { clientId, to: { conversationId }, body: null, content: picture(null), withFile: true };
  const { message } = await desk.messages.queue(request);
  const attempt = await dispatch(desk, message.id);
  await desk.outbox.settle(message.id, attempt, { result: "unconfirmed", code: "gateway_timeout" });
  return message.id;
}

test("of two pictures without words each echo finds its own, by the bytes", async () => {
  const { id, session, chatId } = await newChat(desk);
  const [first, second] = [await lost(id, "one"), await lost(id, "two")];
  const echo = (bareId: string, text: string) =>
    received({ chatId, bareId, fromMe: true, body: null, content: picture(hashOf(text)), sentAtMs: Date.now() });
  await desk.ingest(session, [echo("E-TWO", "two"), echo("E-ONE", "one")]);
  const rows = await outgoing(desk, id);
  expect(rows.map((row) => [row.id, row.bareId, row.status])).toEqual([
    [first, "E-ONE", "sent"],
    [second, "E-TWO", "sent"],
  ]);
});

test("a picture the gateway encoded anew is still found, the oldest first", async () => {
  const { id, session, chatId } = await newChat(desk);
  const first = await lost(id, "three");
  await desk.ingest(session, [
    received({
      chatId,
      bareId: "E-NEW",
      fromMe: true,
      body: null,
      content: picture(hashOf("other bytes")),
      sentAtMs: Date.now(),
    }),
  ]);
  expect(await outgoing(desk, id)).toMatchObject([{ id: first, bareId: "E-NEW", mediaState: "stored" }]);
});
