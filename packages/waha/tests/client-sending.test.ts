import { describe, expect, it } from "vitest";
import { createWahaClient } from "../src/index.ts";
import { clientOn } from "./support/client-on.ts";
import { answerServer, bodyOf } from "./support/answer-server.ts";
import { made } from "./support/recorded-fetch.ts";

describe("sending answers one shape, whichever engine", () => {
  const fullId = "true_15551234567@c.us_3EB085C0991A04C54DD938";
  const bareId = "3EB085C0991A04C54DD938";

  it.each([
    ["NOWEB", "working/05-sendText", { messageId: fullId, bareId, timestampMs: 1_795_298_259_000, status: "PENDING" }],
    [
      "NOWEB, group",
      "working/05f-sendText-group",
      {
        messageId: "true_120363000000000001@g.us_3EB0C5A6861086142A312E",
        bareId: "3EB0C5A6861086142A312E",
        timestampMs: 1_795_298_259_000,
        status: "PENDING",
      },
    ],
    [
      "NOWEB forward (WAMessage)",
      "working/16-forward",
      {
        messageId: "true_15557654321@c.us_3EB0084FE3ED0B9C73F827",
        bareId: "3EB0084FE3ED0B9C73F827",
        timestampMs: 1_795_298_269_000,
        status: "PENDING",
      },
    ],
    [
      "GOWS",
      made(201, { id: fullId, _data: null }),
      { messageId: fullId, bareId, timestampMs: null, status: "PENDING" },
    ],
    [
      "WEBJS",
      made(201, {
        id: { fromMe: true, remote: "x", id: bareId, _serialized: fullId },
        timestamp: 1_795_298_259,
        ack: 1,
      }),
      { messageId: fullId, bareId, timestampMs: 1_795_298_259_000, status: "SERVER" },
    ],
  ])("%s", async (_engine, answer, expected) => {
    const { client } = clientOn([answer]);
    expect(await client.sendText("default", { chatId: "15551234567@c.us", text: "hello" })).toEqual(expected);
  });

  it("sends reply, wished id and files the way WAHA wants them", async () => {
    const { client, seen } = clientOn(["working/17-reply_to", "working/05-sendText", "working/05-sendText"]);
    await client.sendText("default", { chatId: "1@c.us", text: "hi", replyTo: "false_1@c.us_A", id: "3EB0WISH" });
    const file = { mimetype: "image/png", filename: "a.png", data: "iVBORw0KGgo=" };
    await client.sendImage("default", { chatId: "1@c.us", file, caption: "look" });
    await client.sendFile("default", {
      chatId: "1@c.us",
      file: { mimetype: "application/pdf", url: "http://x/y.pdf" },
    });
    expect(seen.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: "/api/sendText",
        body: { session: "default", chatId: "1@c.us", text: "hi", reply_to: "false_1@c.us_A", id: "3EB0WISH" },
      },
      { path: "/api/sendImage", body: { session: "default", chatId: "1@c.us", file, caption: "look" } },
      {
        path: "/api/sendFile",
        body: { session: "default", chatId: "1@c.us", file: { mimetype: "application/pdf", url: "http://x/y.pdf" } },
      },
    ]);
  });

  it("sends text of every script byte for byte", async () => {
    let received = "";
    const { url } = await answerServer((request, response) => {
      void bodyOf(request).then((body) => {
        received = (JSON.parse(body) as { text: string }).text;
        response.writeHead(201).end(JSON.stringify({ id: fullId }));
      });
    });
    const text = 'வணக்கம் 你好 👩‍👩‍👧\u0000 "x" \\';
    await createWahaClient({ baseUrl: url, apiKey: "k" }).sendText("default", { chatId: "1@c.us", text });
    expect(received).toBe(text);
  });
});

describe("hidden ids", () => {
  it("reads the recorded answers: known, unknown, of a phone", async () => {
    const { client } = clientOn([
      "working/22c-lid-known",
      made(200, { lid: "7@lid", pn: "60123@c.us" }),
      "working/22e-lid-pn",
    ]);
    expect(await client.resolveLid("default", "88877766655@lid")).toBeNull();
    expect(await client.resolveLid("default", "7@lid")).toBe("60123");
    expect(await client.lids.lidOf("default", "15559990000")).toBeNull();
  });

  const page = (from: number, count: number) =>
    made(
      200,
      Array.from({ length: count }, (_, at) => ({
        lid: `${String(from + at)}@lid`,
        pn: `60${String(from + at)}@c.us`,
      })),
    );

  it("reads all pages of the table", async () => {
    const { client, seen } = clientOn([page(1_000, 100), page(1_100, 100), page(1_200, 7)]);
    expect(await client.getAllLidMappings("default")).toHaveLength(207);
    expect(seen.map((call) => call.query.get("offset"))).toEqual(["0", "100", "200"]);
  });

  it("ends on a server that repeats its first page", async () => {
    const { client, seen } = clientOn([page(1, 100), page(1, 100)]);
    expect(await client.getAllLidMappings("default")).toHaveLength(100);
    expect(seen).toHaveLength(2);
  });

  it("asks for few one by one and for many at once", async () => {
    const few = clientOn([made(200, { lid: "1@lid", pn: "601@c.us" }), made(200, { lid: "2@lid", pn: null })]);
    expect([...(await few.client.resolveLidsBatch("default", ["1@lid", "2@lid", "1@lid"]))]).toEqual([
      ["1@lid", "601"],
      ["2@lid", null],
    ]);
    const many = clientOn([page(1, 40)]);
    const wanted = Array.from({ length: 25 }, (_, at) => `${String(at + 30)}@lid`);
    const phones = await many.client.resolveLidsBatch("default", wanted);
    expect(phones.get("30@lid")).toBe("6030");
    expect(phones.get("54@lid")).toBeNull();
    expect(many.seen).toHaveLength(1);
  });

  it.each([
    ["60123456789", "60123456789@c.us", "60123456789"],
    ["+60 12-345 6789", "60123456789@c.us", "60123456789"],
    ["012-345 6789", "60123456789@c.us", "60123456789"],
    ["0060123456789", "60123456789@c.us", "60123456789"],
    ["60123456789@s.whatsapp.net", "60123456789@c.us", "60123456789"],
    ["60123456789:12@c.us", "60123456789@c.us", "60123456789"],
    ["120363123456@g.us", "120363123456@g.us", null],
  ])("reads the recipient %s", async (to, chatId, phoneNumber) => {
    expect(await clientOn([]).client.resolveChatId("default", to)).toEqual({ chatId, phoneNumber });
  });

  it("reads a hidden recipient with and without a known phone", async () => {
    const { client } = clientOn([made(200, { lid: "7@lid", pn: "60123@c.us" }), made(200, { lid: "8@lid", pn: null })]);
    expect(await client.resolveChatId("default", "7@lid")).toEqual({ chatId: "60123@c.us", phoneNumber: "60123" });
    expect(await client.resolveChatId("default", "8@lid")).toEqual({ chatId: "8@lid", phoneNumber: null });
  });

  it.each(["", "hello", "12", "x@y.z", "status@broadcast", "60123456789012345678"])(
    "refuses the recipient '%s'",
    async (to) => {
      await expect(clientOn([]).client.resolveChatId("default", to)).rejects.toThrow(TypeError);
    },
  );
});
