import { isWahaError } from "@kaunter/waha";
import { normalise, normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { createWorld, knownLid, unknownLid } from "../src/index.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";

describe("a message's whole way", () => {
  it("has one identity in reply, echo, ticks, history and overview", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    const { heard } = await listen(simulator);
    const sent = await client.sendText("default", { chatId: "60123456789", text: "Boleh, jumpa jam 7 💪" });
    await until(() =>
      heard.some((envelope) => envelope.event === "message.ack" && JSON.stringify(envelope.payload).includes("READ")),
    );

    const events = heard.flatMap(normalise);
    const identity = { chatId: nurul, bareId: sent.bareId, fromMe: true };
    const statuses = events.flatMap((event) => (event.type === "message/acked" ? [event] : []));
    expect(statuses.map(({ chatId, bareId, fromMe }) => ({ chatId, bareId, fromMe }))).toEqual([
      identity,
      identity,
      identity,
    ]);
    expect(statuses.map((event) => event.status)).toEqual(["sent", "delivered", "read"]);
    const echo = events.find((event) => event.type === "message/received");
    expect(echo).toMatchObject({ message: { ...identity, fullId: sent.messageId, body: "Boleh, jumpa jam 7 💪" } });
    const [row] = await client.getChatMessages("default", nurul, { limit: 1 });
    expect(row && normaliseMessage(row)).toMatchObject({ ...identity, fullId: sent.messageId, status: "read" });
    const { chats } = await client.getChatsOverview("default", { limit: 1 });
    expect(chats[0]).toMatchObject({ chatId: nurul, lastMessage: { id: sent.messageId } });
    expect(await client.chats.message("default", nurul, sent.messageId)).toMatchObject({ id: sent.messageId });
  });

  it("takes the id a sender wishes for", async () => {
    const client = clientOf(await simulate());
    expect(await client.sendText("default", { chatId: nurul, text: "x", id: "3EB0ABCDEF" })).toMatchObject({
      bareId: "3EB0ABCDEF",
    });
  });

  it("quotes what it answers", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    const { messageId } = await simulator.control.say({ from: "60123456789", text: "Ada slot?" });
    await client.sendText("default", { chatId: nurul, text: "Ada", replyTo: messageId });
    const [row] = await client.getChatMessages("default", nurul, { limit: 1 });
    expect(row && normaliseMessage(row)).toMatchObject({ body: "Ada", quotedBareId: messageId.split("_")[2] });
  });

  it("comes from a member as `message` and `message.any`, with the name they chose", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator);
    await simulator.control.type({ from: "012-345 6789" });
    await simulator.control.say({ from: "012-345 6789", text: "Hi kak" });
    await until(() => heard.length === 3);
    expect(heard.map((envelope) => envelope.event)).toEqual(["presence.update", "message", "message.any"]);
    expect(heard.flatMap(normalise)[1]).toMatchObject({
      message: { chatId: nurul, body: "Hi kak", name: "Aisyah", fromMe: false },
    });
  });

  it("in a group names the writer, and each reader of an answer", async () => {
    const simulator = await simulate();
    const group = "120363045100000001@g.us";
    const { heard } = await listen(simulator);
    await simulator.control.say({ from: "60123456789", in: group, text: "Esok jadi?" });
    const sent = await clientOf(simulator).sendText("default", { chatId: group, text: "Jadi" });
    await until(() => heard.filter((envelope) => envelope.event === "message.ack.group").length >= 16);
    const events = heard.flatMap(normalise);
    expect(events[0]).toMatchObject({ message: { chatId: group, sender: { chatId: nurul, name: "Aisyah" } } });
    const readers = events.flatMap((event) =>
      event.type === "message/acked" && event.bareId === sent.bareId && event.status === "read"
        ? [event.participant]
        : [],
    );
    expect(new Set(readers).size).toBe(8);
  });

  it("can be typed on the gym's own phone", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator, ["message.any"]);
    await simulator.control.say({ from: "60123456789", text: "dari telefon", fromMe: true });
    await until(() => heard.length === 1);
    expect(heard.flatMap(normalise)[0]).toMatchObject({
      message: { fromMe: true, chatId: nurul, body: "dari telefon" },
    });
  });

  it("is edited, revoked and reacted to", async () => {
    const simulator = await simulate();
    const { messageId } = await simulator.control.say({ from: "60123456789", text: "first" });
    const { heard } = await listen(simulator, ["message.edited", "message.revoked", "message.reaction"]);
    await simulator.control.react({ from: "60123456789", messageId, emoji: "👍" });
    await simulator.control.edit({ messageId, text: "second" });
    await simulator.control.revoke(messageId);
    await until(() => heard.length === 3);
    const target = { chatId: nurul, bareId: messageId.split("_")[2], fromMe: false };
    expect(heard.flatMap(normalise)).toMatchObject([
      { type: "message/reacted", ...target, emoji: "👍" },
      { type: "message/edited", ...target, body: "second" },
      { type: "message/revoked", ...target },
    ]);
    expect(await clientOf(simulator).chats.message("default", nurul, messageId)).toBeNull();
  });
});

describe("hidden ids", () => {
  it("are resolved by the table where it knows them", async () => {
    const client = clientOf(await simulate());
    expect(await client.resolveLid("default", knownLid)).toBe("60102938475");
    expect(await client.resolveLid("default", unknownLid)).toBeNull();
    expect(await client.getAllLidMappings("default")).toHaveLength(4);
    expect(await client.resolveChatId("default", knownLid)).toEqual({
      chatId: "60102938475@c.us",
      phoneNumber: "60102938475",
    });
  });

  it("bring the phone along in a message when the world knows it", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator, ["message"]);
    await simulator.control.say({ from: knownLid, text: "it's me" });
    await simulator.control.say({ from: unknownLid, text: "who am I" });
    await until(() => heard.length === 2);
    expect(heard.flatMap(normalise)).toMatchObject([
      { message: { chatId: knownLid, phone: "60102938475", aliases: [{ alias: knownLid, phone: "60102938475" }] } },
      { message: { chatId: unknownLid, phone: null, aliases: [] } },
    ]);
  });
});

describe("media", () => {
  it("arrives, is fetched whole and in part from our own server, and goes", async () => {
    const simulator = await simulate({ fileLifetimeMs: 300 });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["message"]);
    await simulator.control.say({ from: "60123456789", media: "pdf", text: "resit" });
    await until(() => heard.length === 1);
    const [event] = heard.flatMap(normalise);
    if (event?.type !== "message/received" || event.message.content.kind !== "document")
      throw new Error("not a document");
    const { media } = event.message.content;
    expect(media).toMatchObject({ mimetype: "application/pdf", filename: "resit-bayaran.pdf" });
    expect(media.gatewayUrl).toMatch(/^http:\/\/localhost:3000\/api\/files\/default\//);
    const whole = await client.getFile(media.gatewayUrl ?? "");
    expect((await new Response(whole.body).text()).slice(0, 8)).toBe("%PDF-1.4");
    const part = await client.getFile(media.gatewayUrl ?? "", { range: "bytes=0-3" });
    expect([part.status, await new Response(part.body).text()]).toEqual([206, "%PDF"]);
    await until(() =>
      client.getFile(media.gatewayUrl ?? "").then(
        () => false,
        (error: unknown) => isWahaError(error, "not_found"),
      ),
    );
    await client.chats.message("default", nurul, event.message.fullId, { downloadMedia: true });
    expect((await client.getFile(media.gatewayUrl ?? "")).status).toBe(200);
  });

  it("is sent as image and as file", async () => {
    const client = clientOf(await simulate());
    const data = Buffer.from("hello").toString("base64");
    await client.sendImage("default", { chatId: nurul, file: { mimetype: "image/png", data }, caption: "look" });
    await client.sendFile("default", { chatId: nurul, file: { mimetype: "application/pdf", filename: "a.pdf", data } });
    const rows = (await client.getChatMessages("default", nurul, { limit: 2, order: "desc" })).map(normaliseMessage);
    expect(rows).toMatchObject([
      { body: null, content: { kind: "document", media: { filename: "a.pdf" } } },
      { body: "look", content: { kind: "image" } },
    ]);
  });
});

describe("the session", () => {
  it("is started, scanned, stopped, and started without a scan", async () => {
    const simulator = await simulate({ world: createWorld(Date.now(), { status: "STOPPED" }) });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["session.status"]);
    const statusIs = (status: string) => until(async () => (await client.getSession("default")).status === status);
    expect(await client.startSession("default")).toMatchObject({ status: "STARTING" });
    await statusIs("SCAN_QR_CODE");
    expect(
      Buffer.from((await client.getQRCode("default")).bytes)
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(await client.auth.qrValue("default")).toMatch(/^2@/);
    expect(await client.sessions.me("default")).toBeNull();
    await simulator.control.scan();
    expect(await client.sessions.me("default")).toMatchObject({ id: "60378901234@c.us" });
    await client.stopSession("default");
    await client.startSession("default");
    await statusIs("WORKING");
    const statuses = heard.map((envelope) => (envelope.payload as { status: string }).status);
    expect(statuses).toEqual(["STARTING", "SCAN_QR_CODE", "WORKING", "STOPPED", "STARTING", "WORKING"]);
  });

  it("asks for a new scan after a logout, and restarts after the phone signed it out", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await client.logoutSession("default");
    await until(async () => (await client.getSession("default")).status === "SCAN_QR_CODE");
    await simulator.control.scan();
    await simulator.control.unpair();
    expect(await client.getSession("default")).toMatchObject({ status: "FAILED" });
    expect(await client.startSession("default")).toMatchObject({ status: "STARTING" });
  });

  it("answers wrong_status with the status while it cannot serve", async () => {
    const client = clientOf(await simulate({ world: createWorld(Date.now(), { status: "STOPPED" }) }));
    await expect(client.getChats("default")).rejects.toMatchObject({
      kind: "wrong_status",
      status: "STOPPED",
      expected: ["WORKING"],
    });
    await expect(client.getChats("nobody")).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the socket's door", () => {
  it("opens and then refuses a wrong key; the client stops", async () => {
    const { states } = await listen(await simulate(), ["*"], "wrong");
    expect(states.map((state) => state.state)).toEqual(["connecting", "stopped"]);
    expect(states.at(-1)).toEqual({ state: "stopped", why: "1008 Unauthorized" });
  });

  it("delivers to every socket what it asked for, pings, and comes back after a drop", async () => {
    const simulator = await simulate({ pingMs: 30 });
    const one = await listen(simulator, ["message"]);
    const two = await listen(simulator, ["message.any"]);
    await simulator.control.say({ from: "60123456789", text: "a" });
    await until(() => one.heard.length === 1 && two.heard.length === 1);
    expect([one.heard[0]?.event, two.heard[0]?.event]).toEqual(["message", "message.any"]);
    expect(one.heard[0]?.id).not.toBe(two.heard[0]?.id);
    expect(await simulator.control.dropSockets()).toEqual({ dropped: 2 });
    await until(() => one.socket.state().state === "live" && one.socket.counters().connections === 2);
    await simulator.control.say({ from: "60123456789", text: "b" });
    await until(() => one.heard.length === 2);
  });
});
