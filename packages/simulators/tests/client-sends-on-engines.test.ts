import { normalise, normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { sampleFile, type SampleKind } from "../src/scenario/sample-files.ts";
import { engines } from "./support/engines.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";
const group = "120363045100000001@g.us";
type Client = ReturnType<typeof clientOf>;

function fileOf(kind: SampleKind) {
  const { mimetype, filename, base64 } = sampleFile(kind);
  return { mimetype, data: base64, ...(filename === null ? {} : { filename }) };
}

/** Every way to send, and the kind it is afterwards. */
const sends: readonly (readonly [
  kind: string,
  how: string,
  send: (client: Client) => Promise<{ bareId: string } | null>,
])[] = [
  ["text", "a text", (client) => client.sendText("default", { chatId: nurul, text: "Hai" })],
  [
    "text",
    "a text that names somebody",
    (client) => client.sendText("default", { chatId: group, text: "@60123456789 esok?", mentions: [nurul] }),
  ],
  [
    "image",
    "an image",
    (client) => client.sendImage("default", { chatId: nurul, file: fileOf("jpeg"), caption: "Jadual" }),
  ],
  ["document", "a document", (client) => client.sendFile("default", { chatId: nurul, file: fileOf("pdf") })],
  [
    "document",
    "a document with words",
    (client) => client.sendFile("default", { chatId: nurul, file: fileOf("docx"), caption: "Borang" }),
  ],
  [
    "video",
    "a video",
    (client) => client.sendVideo("default", { chatId: nurul, file: fileOf("video"), convert: true }),
  ],
  [
    "video",
    "a video note",
    (client) => client.sendVideo("default", { chatId: nurul, file: fileOf("video"), asNote: true }),
  ],
  [
    "voice",
    "a voice note",
    (client) => client.sendVoice("default", { chatId: nurul, file: fileOf("voice"), convert: true }),
  ],
  [
    "location",
    "a place",
    (client) =>
      client.messages.sendLocation("default", {
        chatId: nurul,
        latitude: 3.1579,
        longitude: 101.5951,
        title: "Kaunter Gym",
      }),
  ],
  [
    "contact",
    "a contact",
    (client) =>
      client.messages.sendContactVcard("default", {
        chatId: nurul,
        contacts: [{ fullName: "Coach Daniel", phoneNumber: "+60 12 333 4444", whatsappId: "60123334444" }],
      }),
  ],
  [
    "contact",
    "two contacts",
    (client) =>
      client.messages.sendContactVcard("default", {
        chatId: nurul,
        contacts: [
          { fullName: "Coach Daniel", phoneNumber: "+60 12 333 4444" },
          { vcard: "BEGIN:VCARD\nVERSION:3.0\nFN:Farah\nEND:VCARD" },
        ],
      }),
  ],
  [
    "poll",
    "a poll",
    (client) => client.messages.sendPoll("default", { chatId: nurul, name: "Bila?", options: ["Pagi", "Malam"] }),
  ],
];

describe.each(engines)("on %s", (engine, profile) => {
  it.each(sends)("%s: %s has one identity in reply, echo and history", async (kind, _how, send) => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["message.any"]);
    const sent = await send(client);
    await until(() => heard.length === 1);
    const [echo] = heard.flatMap(normalise);
    expect(echo).toMatchObject({
      type: "message/received",
      message: { bareId: sent?.bareId, fromMe: true, content: { kind } },
    });
    if (echo?.type !== "message/received") throw new Error("the echo is no message");
    const [row] = await client.getChatMessages("default", echo.message.chatId, { limit: 1 });
    expect(row && normaliseMessage(row)).toMatchObject({ bareId: sent?.bareId, content: { kind } });
    expect(await client.chats.message("default", echo.message.chatId, echo.message.fullId)).not.toBeNull();
    expect((await simulator.control.deliveries()).map((one) => one.bareId)).toEqual([sent?.bareId]);
  });

  it("edits, reacts, stars, pins, forwards and takes back", async () => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["message.edited", "message.reaction", "message.revoked"]);
    const { bareId } = await client.sendText("default", { chatId: nurul, text: "Jam 7" });
    const { messageId } = await simulator.control.say({ from: nurul, text: "Ok" });
    const idOf = async () =>
      (await client.getChatMessages("default", nurul, { limit: 5 })).find((row) => row.id.includes(bareId))?.id ?? "";
    const own = await idOf();
    const edited = await client.messages.edit("default", nurul, own, { text: "Jam 8" });
    const reacted = await client.messages.react("default", messageId, "👍");
    expect([edited?.bareId === bareId, reacted?.bareId === bareId]).toEqual([false, false]);
    expect(await client.chats.message("default", nurul, own)).toMatchObject({ body: "Jam 8" });
    await client.messages.star("default", nurul, own, true);
    expect(await client.messages.pin("default", nurul, own, 86_400)).toBe(true);
    const marked = async () =>
      (await simulator.control.state()).chats.flatMap((chat) => chat.messages).find((one) => one.bareId === bareId);
    expect(await marked()).toMatchObject({ starred: true, pinned: true });
    expect(await client.messages.unpin("default", nurul, own)).toBe(true);
    const forwarded = await client.messages.forward("default", group, own);
    expect(forwarded === null).toBe(engine === "WEBJS");
    await client.messages.delete("default", nurul, own);
    await until(() => heard.length === 3);
    expect(heard.flatMap(normalise)).toMatchObject([
      { type: "message/edited", bareId, fromMe: true, body: "Jam 8" },
      { type: "message/reacted", bareId: messageId.split("_")[2], emoji: "👍", reactorIsMe: true },
      { type: "message/revoked", bareId },
    ]);
    expect(await marked()).toBeUndefined();
  });
});
