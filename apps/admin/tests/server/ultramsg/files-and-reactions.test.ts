import { createMessagesRepository } from "@kaunter/db";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { sweepOutbox } from "@/server/link/sweep-outbox";
import { reactToMessage } from "@/server/whatsapp/react-to-message";
import { sendMessage } from "@/server/whatsapp/send-message";
import { until } from "../../support/lab.ts";
import { openSecondGateway } from "./support/second-gateway.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const RECORDING = readFileSync(new URL("../media/fixtures/recording.webm", import.meta.url));

const { gateway, aina } = await openSecondGateway();
let conversationId = "";
let people = 0;
beforeEach(async () => {
  people += 1;
  const from = `6011668${String(1000 + people)}`;
  gateway.um.control.say({ from, text: "Can you send me the timetable?" });
  const find = "select id from whatsapp_conversations where phone_number = $1";
  await until(async () => {
    conversationId = (await gateway.lab.sql.query<{ id: string }>(find, [from])).rows[0]?.id ?? "";
    return conversationId !== "" && (await thread()).length === 1;
  });
});

const thread = async () => (await createMessagesRepository(aina.client).page(conversationId, {}, 50)).messages;
const attach = (type: string, bytes: Uint8Array, name: string, mimetype: string, caption?: string) =>
  sendMessage(aina, {
    ...{ clientId: crypto.randomUUID(), conversationId, type },
    file: new File([Buffer.from(bytes)], name, { type: mimetype }),
    ...(caption === undefined ? {} : { caption }),
  } as never);
const sent = () => gateway.um.control.outgoing().at(-1);
const bytesSent = async () => Buffer.from(await (await fetch(sent()?.media ?? "")).arrayBuffer());

describe("a file through UltraMsg", { timeout: 40_000 }, () => {
  it.each([
    ["image", PNG, "table.png", "image/png", "This week", "image"],
    ["file", Buffer.from("%PDF-1.4 prices"), "prices.pdf", "application/pdf", undefined, "document"],
  ])("goes out as %s with its bytes and its words, and its ticks come", async (type, bytes, name, mime, words, as) => {
    const { record } = await attach(type, bytes, name, mime, words);
    expect(["sent", "delivered", "read"]).toContain(record.status);
    expect(sent()).toMatchObject({ type: as, body: words ?? "", priority: 0 });
    expect(await bytesSent()).toEqual(bytes);
    await until(async () => (await thread()).some((row) => row.id === record.id && row.status === "read"));
    // Its echo, which names a file as well, was not taken for another message.
    expect(await thread()).toHaveLength(2);
  });

  it("keeps a document's own name", async () => {
    await attach("file", Buffer.from("%PDF-1.4 x"), "harga ogos.pdf", "application/pdf");
    expect(sent()).toMatchObject({ type: "document", filename: "harga ogos.pdf" });
  });

  it("a recording of the browser goes out as a voice note WhatsApp plays", async () => {
    const { record } = await attach("voice", RECORDING, "voice.webm", "audio/webm");
    expect(["sent", "delivered", "read"]).toContain(record.status);
    expect(sent()).toMatchObject({ type: "ptt" });
    expect((await bytesSent()).subarray(0, 4).toString()).toBe("OggS");
  });

  it("whose answer was lost is looked up, never sent again", async () => {
    gateway.um.control.fault({ deaf: true, spoil: { how: "lost", times: 1, path: "/messages/image" } });
    const { record } = await attach("image", PNG, "once.png", "image/png", "Only once, picture");
    expect(record.status).toBe("unconfirmed");
    await until(() => sent()?.status === "sent");
    await sweepOutbox(gateway.lab.here);
    expect((await thread()).find((row) => row.id === record.id)?.status).toBe("sent");
    expect(gateway.um.control.outgoing().filter(({ body }) => body === "Only once, picture")).toHaveLength(1);
  });

  it("that is larger than it takes is refused before anything is queued", async () => {
    const large = attach("file", new Uint8Array(7_500_001), "large.bin", "application/octet-stream");
    await expect(large).rejects.toMatchObject({ code: "too_large" });
    expect(await thread()).toHaveLength(1);
  });

  it("of a kind it does not take stays in the thread, with the reason", async () => {
    const webm = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Array<number>(40).fill(0)]);
    await expect(attach("video", webm, "film.webm", "video/webm")).rejects.toMatchObject({
      code: "gateway_not_implemented",
    });
    expect((await thread()).at(-1)).toMatchObject({ status: "failed", failureCode: "gateway_not_implemented" });
  });

  it("that somebody sends us is copied into our own storage", async () => {
    gateway.um.control.say({
      ...{ from: `6011668${String(1000 + people)}`, text: "My receipt", type: "image" },
      file: PNG.toString("base64"),
    });
    await until(async () => (await thread()).some((row) => row.body === "My receipt" && row.mediaState === "stored"));
  });
});

describe("a reaction through UltraMsg", { timeout: 40_000 }, () => {
  const first = async () => (await thread())[0];

  it("is put on the message and taken back, and stands in the thread either way", async () => {
    const id = (await first())?.id ?? "";
    await reactToMessage(aina, { messageId: id, emoji: "👍" });
    expect(gateway.um.control.reactions().at(-1)).toMatchObject({ emoji: "👍" });
    await until(async () => (await first())?.reactions.length === 1);
    expect((await first())?.reactions).toMatchObject([{ emoji: "👍", fromMe: true }]);
    await reactToMessage(aina, { messageId: id, emoji: "" });
    await until(async () => (await first())?.reactions.length === 0);
  });

  it("that was not taken is not shown, and the reason is told", async () => {
    const id = (await first())?.id ?? "";
    gateway.um.control.fault({ spoil: { how: "error500", times: 1, path: "/messages/reaction" } });
    await expect(reactToMessage(aina, { messageId: id, emoji: "👍" })).rejects.toMatchObject({
      code: "gateway_bad_answer",
    });
    expect((await first())?.reactions).toEqual([]);
  });
});
