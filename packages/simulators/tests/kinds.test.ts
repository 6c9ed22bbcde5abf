import { normalise, normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { kindNames, type Kind } from "../src/index.ts";
import { engines } from "./support/engines.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

/** What the desk should make of each kind; null = not a message of a thread there. */
const expected: Readonly<Record<Kind, string>> = {
  text: "text",
  link: "text",
  ephemeral: "text",
  statusReply: "text",
  contact: "contact",
  contacts: "contact",
  location: "location",
  liveLocation: "location",
  invite: "invite",
  album: "album",
  callLog: "call",
  event: "event",
  unsupported: "unsupported",
  e2eNotice: "notice",
  joinNotice: "notice",
  subjectNotice: "notice",
  image: "image",
  jpeg: "image",
  video: "video",
  gif: "video",
  videoNote: "video",
  audio: "audio",
  m4a: "audio",
  voice: "voice",
  sticker: "sticker",
  animatedSticker: "sticker",
  pdf: "document",
  docx: "document",
  viewOnce: "image",
  viewOnceVideo: "video",
  ephemeralImage: "image",
  poll: "poll",
  buttons: "buttons",
  buttonsReply: "choice",
  list: "list",
  listReply: "choice",
  template: "template",
  templateReply: "choice",
  interactive: "template",
  order: "order",
  product: "product",
};
/** System lines live in GOWS' own group events, not among its messages. */
const NOT_ON_GOWS = new Set<string>(["e2eNotice", "joinNotice", "subjectNotice"]);

describe.each(engines)("a chat with everything, on %s", (engine, profile) => {
  it("is the same messages in events, in the history and to the reader", async () => {
    const simulator = await simulate({ profile });
    const { heard } = await listen(simulator);
    const { chatId, theirs, ours } = await simulator.control.kitchenSink();
    await until(() => heard.some((envelope) => envelope.event === "poll.vote"));
    const received = heard.flatMap(normalise).flatMap((event) => (event.type === "message/received" ? [event] : []));
    const history = await clientOf(simulator).getChatMessages("default", chatId, { limit: 500 });
    for (const kind of kindNames) {
      if (engine === "GOWS" && NOT_ON_GOWS.has(kind)) continue;
      const ids = [theirs[kind], ours[kind]].filter((id) => id !== undefined);
      for (const id of ids) {
        const told = received.find((event) => event.message.fullId === id)?.message;
        const row = history.find((candidate) => candidate.id === id);
        const read = row && normaliseMessage(row);
        expect([kind, told?.content.kind], `${kind} as an event`).toEqual([kind, expected[kind]]);
        expect([kind, read?.content.kind], `${kind} in the history`).toEqual([kind, expected[kind]]);
        expect(told).toMatchObject({ chatId, fromMe: id === ours[kind] });
      }
    }
  });

  it("tells of the edit, the revoke, the reaction and the vote", async () => {
    const simulator = await simulate({ profile });
    const { heard } = await listen(simulator);
    const { theirs, ours } = await simulator.control.kitchenSink();
    await until(() => heard.some((envelope) => envelope.event === "poll.vote"));
    const bareId = (id: string | undefined) => id?.split("_")[2];
    const told = heard
      .flatMap(normalise)
      .filter((event) => !["message/received", "event/ignored"].includes(event.type));
    expect(told).toMatchObject([
      { type: "message/edited", bareId: bareId(theirs.edited), body: "Jam 8" },
      { type: "message/revoked", bareId: bareId(theirs.revoked) },
      { type: "message/reacted", bareId: bareId(ours.text), emoji: "🙏" },
      { type: "poll/voted", bareId: bareId(ours.poll), options: ["7 malam"] },
    ]);
  });

  it("has files that can be fetched", async () => {
    const simulator = await simulate({ profile });
    const { chatId } = await simulator.control.kitchenSink({ silently: true });
    const client = clientOf(simulator);
    const rows = await client.getChatMessages("default", chatId, { limit: 500, downloadMedia: true });
    const urls = rows.flatMap((row) => (row.media?.url ? [row.media.url] : []));
    expect(urls.length).toBeGreaterThan(30);
    for (const url of urls) {
      const { body } = await client.getFile(url);
      expect((await new Response(body).arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });
});
