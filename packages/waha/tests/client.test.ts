import { recordedExchange } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { createWahaClient } from "../src/index.ts";
import { clientOn } from "./support/client-on.ts";
import { answerServer } from "./support/answer-server.ts";
import { made } from "./support/recorded-fetch.ts";

describe("chats and history", () => {
  it("writes every chat's address in the c.us form", async () => {
    const { client } = clientOn(["working/06-chats"]);
    const chats = await client.getChats("default");
    expect(chats.map((chat) => chat.chatId)).toEqual([
      "15551234567@c.us",
      "88877766655@lid",
      "120363000000000001@g.us",
      "15557654321@c.us",
    ]);
    expect(chats[0]).toMatchObject({ name: "Alice", archived: true, lastActivityMs: 1_795_298_259_000 });
  });

  it("reads the overview with its last messages", async () => {
    const { client } = clientOn(["working/07-overview"]);
    const overview = await client.getChatsOverview("default", { limit: 3 });
    expect(overview.fellBack).toBe(false);
    expect(overview.chats[1]).toMatchObject({
      chatId: "88877766655@lid",
      name: null,
      lastMessage: { body: "from a lid" },
    });
  });

  it("falls back to the plain list when the overview takes too long", async () => {
    const chats = JSON.stringify(recordedExchange("working/06-chats").responseBody);
    const { url } = await answerServer((request, response) => {
      if (!request.url?.includes("overview")) response.end(chats);
    });
    const client = createWahaClient({ baseUrl: url, apiKey: "k", timeouts: { overviewMs: 50, statusFloorMs: 0 } });
    const overview = await client.getChatsOverview("default");
    expect(overview.fellBack).toBe(true);
    expect(overview.chats).toHaveLength(4);
    expect(overview.chats[0]).toMatchObject({ chatId: "15551234567@c.us", lastMessage: null });
  });

  it("asks for history without downloads and in whole seconds", async () => {
    const { client, seen } = clientOn(["working/08c-messages-filters"]);
    const rows = await client.getChatMessages("default", "15551234567@c.us", {
      limit: 5,
      fromMe: true,
      ack: "READ",
      sinceMs: 1_999,
      untilMs: 2_001,
    });
    expect(rows).toMatchObject([{ body: "hello", ack: 3, timestamp: 1_795_298_259 }]);
    expect(seen[0]?.path).toBe("/api/default/chats/15551234567%40c.us/messages");
    expect(Object.fromEntries(seen[0]?.query ?? [])).toEqual({
      limit: "5",
      downloadMedia: "false",
      "filter.timestamp.gte": "1",
      "filter.timestamp.lte": "3",
      "filter.fromMe": "true",
      "filter.ack": "READ",
    });
  });

  it("leaves out a row it cannot read and reports it", async () => {
    const oddities: string[] = [];
    const good = (recordedExchange("working/08-messages").responseBody as unknown[])[0];
    const { client } = clientOn([made(200, [{ nonsense: true }, good])], {
      onOddity: ({ where }) => oddities.push(where),
    });
    expect(await client.getChatMessages("default", "15551234567@c.us")).toHaveLength(1);
    expect(oddities).toEqual(["messages"]);
  });

  it("answers null for a message that does not exist", async () => {
    const { client } = clientOn(["working/09-message-by-id", "working/09c-message-404"]);
    expect(await client.chats.message("default", "c", "m")).toMatchObject({ body: "edited reply" });
    expect(await client.chats.message("default", "c", "m")).toBeNull();
  });

  it("answers which messages were marked read", async () => {
    const { client } = clientOn(["working/10-read-chat", "working/10b-read-chat-query-days0"]);
    expect(await client.markChatAsRead("default", "15551234567@c.us")).toHaveLength(5);
    expect(await client.markChatAsRead("default", "15551234567@c.us")).toEqual([]);
  });

  it("marks seen with and without ids", async () => {
    const { client, seen } = clientOn(["working/11b-sendSeen-ids", "working/11-sendSeen-chat"]);
    await client.messages.sendSeen("default", "1@c.us", ["false_1@c.us_A"]);
    await client.messages.sendSeen("default", "1@c.us");
    expect(seen.map((call) => call.body)).toEqual([
      { session: "default", chatId: "1@c.us", messageIds: ["false_1@c.us_A"] },
      { session: "default", chatId: "1@c.us" },
    ]);
  });
});

describe("contacts and server", () => {
  it("checks a number", async () => {
    const { client } = clientOn(["working/23c-check-exists", "working/23d-check-exists-no"]);
    expect(await client.contacts.checkExists("default", "15551234567")).toEqual({
      exists: true,
      chatId: "15551234567@c.us",
    });
    expect(await client.contacts.checkExists("default", "1")).toEqual({ exists: false, chatId: null });
  });

  it("finds a picture or none", async () => {
    const { client } = clientOn(["working/23f-profile-picture", "working/23g-profile-picture-none"]);
    expect(await client.contacts.picture("default", "1")).toMatch(/^https:/);
    expect(await client.contacts.picture("default", "1")).toBeNull();
  });

  it("reads the version", async () => {
    expect(await clientOn(["06-server-version"]).client.server.version()).toMatchObject({
      version: "2026.2.1",
      engine: "NOWEB",
    });
  });
});

describe("media", () => {
  it("fetches the path from its own server, whatever host the url names", async () => {
    const asked: (string | undefined)[] = [];
    const { url } = await answerServer((request, response) => {
      asked.push(`${String(request.url)} ${String(request.headers.range)} ${String(request.headers["x-api-key"])}`);
      response.writeHead(206, { "Content-Type": "image/jpeg", "Content-Range": "bytes 0-1/8" }).end("FA");
    });
    const client = createWahaClient({ baseUrl: `${url}/`, apiKey: "k" });
    const file = await client.getFile("http://localhost:3000/api/files/default/3AFILE.jpg", { range: "bytes=0-1" });
    expect(asked).toEqual(["/api/files/default/3AFILE.jpg bytes=0-1 k"]);
    expect(file).toMatchObject({ status: 206, mimetype: "image/jpeg", contentRange: "bytes 0-1/8" });
    expect(await new Response(file.body).text()).toBe("FA");
  });

  it.each([
    "https://evil.example/secret",
    "http://169.254.169.254/latest/meta-data",
    "http://localhost:3000/api/files/default/../../sessions",
    "http://localhost:3000/api/files/default/..%2f..%2fsessions",
    "file:///api/files/default/x.jpg",
    "not a url",
  ])("never fetches %s", async (url) => {
    const { client, seen } = clientOn([]);
    await expect(client.getFile(url)).rejects.toMatchObject({ kind: "unprocessable", sent: "no" });
    expect(seen).toEqual([]);
  });
});
