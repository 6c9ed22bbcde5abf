import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMessageFilesRepository, createMessagePastRepository } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { acked, received, T0 } from "./support/events.ts";

const AISYAH = "60123456789@c.us";
const quoted = {
  bareId: "Q0",
  fromMe: true,
  senderId: null,
  body: "Class at 8",
  kind: "text",
  ofStatus: false,
} as const;
const on = (bareId: string) => ({ chatId: null, bareId, fromMe: null });

let desk: Desk;
let before: string;
let ids: ReadonlyMap<string | null, string>;

beforeAll(async () => {
  desk = await startDesk();
  before = await desk.feed.head();
  const photo = {
    kind: "image",
    viewOnce: false,
    media: {
      ...{ mimetype: "image/png", filename: null, sizeBytes: null, widthPx: null, heightPx: null, durationMs: null },
      gatewayUrl: "http://waha/api/files/x.png",
    },
  } as const;
  await desk.ingest("default", [
    received({ chatId: AISYAH, bareId: "A1", fromMe: true, body: "one" }),
    received({ chatId: AISYAH, bareId: "A2", body: "secret", quotedBareId: "Q0", quoted }),
    received({ chatId: AISYAH, bareId: "A3", body: "my card", content: photo }),
    received({
      ...{ chatId: AISYAH, bareId: "A4", body: null },
      content: { kind: "unsupported", what: "payment", raw: { amount: 12 } },
    }),
    acked("A1", "delivered"),
    acked("A1", "read"),
    { type: "message/edited", ...on("A1"), body: "two", atMs: T0 + 1000 },
    { type: "message/edited", ...on("A1"), body: "three", atMs: T0 + 2000 },
    { type: "message/edited", ...on("A1"), body: "three", atMs: T0 + 2000 },
    { type: "message/revoked", ...on("A3"), atMs: T0 + 3000 },
  ]);
  const thread = await desk.thread((await desk.conversation("default")).id);
  ids = new Map(thread.map(({ bareId, id }) => [bareId, id]));
});
afterAll(() => desk.stack.stop());

const idOf = (bareId: string) => ids.get(bareId) ?? "";

describe("a message", () => {
  test("keeps what it quotes, once it is told", async () => {
    const find = async () => {
      const thread = await desk.thread((await desk.conversation("default")).id);
      return thread.find(({ bareId }) => bareId === "A2")?.quoted;
    };
    expect(await find()).toEqual(quoted);
    await desk.ingest("default", [received({ chatId: AISYAH, bareId: "A2", body: "secret", quotedBareId: "Q0" })]);
    expect(await find()).toEqual(quoted);
  });

  test("tells when it arrived and was read, and what it said before each edit, each once", async () => {
    const past = await createMessagePastRepository(desk.admin).find(idOf("A1"));
    expect(past.earlierBodies).toEqual(["one", "two"]);
    expect(past.deliveredAtMs).toBeGreaterThan(T0);
    expect(past.readAtMs).toBeGreaterThanOrEqual(past.deliveredAtMs ?? Infinity);
    expect(past.original).toBeNull();
  });
});

describe("edits", () => {
  test("are the same past in whatever order they are told", async () => {
    await desk.ingest("default", [
      { type: "message/edited", ...on("A5"), body: "third", atMs: T0 + 3000 },
      received({ chatId: AISYAH, bareId: "A5", body: "first" }),
      { type: "message/edited", ...on("A5"), body: "second", atMs: T0 + 2000 },
    ]);
    const thread = await desk.thread((await desk.conversation("default")).id);
    const edited = thread.find(({ bareId }) => bareId === "A5");
    expect(edited).toMatchObject({ body: "third", editedAtMs: T0 + 3000 });
    const past = await createMessagePastRepository(desk.admin).find(edited?.id ?? "");
    expect(past.earlierBodies).toEqual(["first", "second"]);
  });
});

describe("what was taken back", () => {
  test("is not read in an answer to it either, whichever came first", async () => {
    const answer = (bareId: string) =>
      received({
        ...{ chatId: AISYAH, bareId, body: "noted", quotedBareId: "B1" },
        quoted: { ...quoted, bareId: "B1", fromMe: false, body: "my pin" },
      });
    const read = async (bareId: string) => {
      const thread = await desk.thread((await desk.conversation("default")).id);
      return thread.find((one) => one.bareId === bareId)?.quoted?.body;
    };
    await desk.ingest("default", [received({ chatId: AISYAH, bareId: "B1", body: "my pin" }), answer("B2")]);
    expect(await read("B2")).toBe("my pin");
    await desk.ingest("default", [
      { type: "message/revoked", ...on("B1"), atMs: T0 + 9000 },
      answer("B3"),
      answer("B2"),
    ]);
    expect([await read("B2"), await read("B3")]).toEqual([null, null]);
  });

  test("is in no row of the thread, whoever reads it", async () => {
    const thread = await desk.thread((await desk.conversation("default")).id);
    expect(thread.find(({ bareId }) => bareId === "A3")).toMatchObject({
      body: null,
      content: { kind: "text", preview: null },
      mediaState: null,
      hasOriginal: true,
    });
    const { items } = await desk.feed.since(before, 200);
    expect(items.length).toBeGreaterThan(3);
    expect(JSON.stringify(items)).not.toContain("my card");
  });

  test("is told to those who may answer, without the gateway's address", async () => {
    const past = await createMessagePastRepository(await desk.stack.enter("meiling")).find(idOf("A3"));
    expect(past.original).toMatchObject({ body: "my card", content: { kind: "image", media: { gatewayUrl: null } } });
  });

  test("is told to nobody who may only look, neither its words nor its file", async () => {
    const hafiz = await desk.stack.enter("hafiz");
    expect((await createMessagePastRepository(hafiz).find(idOf("A3"))).original).toBeNull();
    await expect(createMessageFilesRepository(hafiz).find(idOf("A3"))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what nobody here can show", () => {
  test("is told as it came to admins alone", async () => {
    const thread = await desk.thread((await desk.conversation("default")).id);
    expect(thread.find(({ bareId }) => bareId === "A4")?.content).toEqual({
      kind: "unsupported",
      what: "payment",
      raw: null,
    });
    expect((await createMessagePastRepository(desk.admin).find(idOf("A4"))).raw).toEqual({ amount: 12 });
    const farid = await desk.stack.enter("farid");
    expect((await createMessagePastRepository(farid).find(idOf("A4"))).raw).toBeNull();
  });
});

describe("a reaction", () => {
  test("goes to the gateway's own id, for those who may answer", async () => {
    const target = await createMessagePastRepository(await desk.stack.enter("meiling")).reactionTarget(idOf("A2"));
    expect(target).toMatchObject({ gateway: "waha", session: "default" });
    expect(target.fullId).toContain("A2");
  });

  test("goes nowhere for people who may only look, and on what was taken back", async () => {
    const hafiz = createMessagePastRepository(await desk.stack.enter("hafiz"));
    await expect(hafiz.reactionTarget(idOf("A2"))).rejects.toMatchObject({ code: "forbidden" });
    const admin = createMessagePastRepository(desk.admin);
    await expect(admin.reactionTarget(idOf("A3"))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a poll", () => {
  test("tells who chose what, by their last vote, and forgets who took it back", async () => {
    const options = ["7 am", "7 pm"].map((name) => ({ name, votes: 0 }));
    const vote = (voterId: string, chosen: string[], atMs: number) =>
      ({ type: "poll/voted", ...on("P1"), voterId, options: chosen, atMs }) as const;
    await desk.ingest("default", [
      received({
        ...{ chatId: AISYAH, bareId: "P1", fromMe: true, body: null },
        content: { kind: "poll", name: "When?", options, multiple: false },
      }),
      received({
        ...{ chatId: AISYAH, bareId: "P2", body: "voted" },
        sender: { chatId: AISYAH, phone: "60123456789", name: "Aisyah" },
      }),
      vote(AISYAH, ["7 am"], T0 + 1),
      vote("60120000002@c.us", ["7 am"], T0 + 2),
      vote(AISYAH, ["7 pm"], T0 + 3),
      vote("60120000002@c.us", [], T0 + 4),
    ]);
    const poll = (await desk.thread((await desk.conversation("default")).id)).find(({ bareId }) => bareId === "P1");
    expect(poll?.content).toMatchObject({
      options: [
        { name: "7 am", votes: 0 },
        { name: "7 pm", votes: 1 },
      ],
    });
    const { votes } = await createMessagePastRepository(desk.admin).find(poll?.id ?? "");
    expect(votes).toEqual([
      { voterId: AISYAH, options: ["7 pm"], atMs: T0 + 3, fromMe: false, phone: "60123456789", name: "Aisyah" },
    ]);
  });
});
