import { normalise, normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { knownLid, unknownLid } from "../src/index.ts";
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
