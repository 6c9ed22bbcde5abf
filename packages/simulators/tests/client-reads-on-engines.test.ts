import { capabilities } from "@kaunter/waha";
import { describe, expect, it } from "vitest";
import { knownLid } from "../src/index.ts";
import { engines } from "./support/engines.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";
const group = "120363045100000001@g.us";

describe.each(engines)("on %s", (engine, profile) => {
  const can = capabilities(engine);

  it("reads the server, the session and what its engine is", async () => {
    const client = clientOf(await simulate({ profile }));
    await client.server.ping();
    expect(await client.server.version()).toMatchObject({ version: "2026.7.1", engine });
    expect((await client.server.status()).upMs).toBeGreaterThanOrEqual(0);
    expect(await client.getSession("default")).toMatchObject({ status: "WORKING", engine });
    expect((await client.getSessions()).map((session) => session.name)).toEqual(["default"]);
  });

  it("reads chats, overview and history under one address, and what it cannot read says so", async () => {
    const client = clientOf(await simulate({ profile }));
    const list = await client.getChats("default");
    const { chats } = await client.getChatsOverview("default", { limit: 100 });
    expect(list.map((chat) => chat.chatId)).toEqual(chats.map((chat) => chat.chatId));
    expect(list).toHaveLength(61);
    const [row] = await client.getChatMessages("default", nurul, { limit: 1, fromMe: false });
    const bareId = row?.id.split("_")[2] ?? "";
    expect((await client.chats.message("default", nurul, bareId)) !== null).toBe(can.bareMessageIds);
    const all = client.getChatMessages("default", "all", { limit: 3 });
    if (can.historyOfAllChats) expect(await all).toHaveLength(3);
    else await expect(all).rejects.toMatchObject({ kind: "not_implemented" });
    const unknown = client.getChatMessages("default", "60111111111@c.us");
    if (engine === "WEBJS") await expect(unknown).rejects.toMatchObject({ kind: "engine_failure" });
    else expect(await unknown).toEqual([]);
  });

  it("filters a history by time, author and tick", async () => {
    const client = clientOf(await simulate({ profile }));
    const all = await client.getChatMessages("default", nurul, { limit: 100, order: "asc" });
    const middleMs = (all[Math.floor(all.length / 2)]?.timestamp ?? 0) * 1000;
    const [before, after] = [
      await client.getChatMessages("default", nurul, { limit: 100, untilMs: middleMs - 1_000 }),
      await client.getChatMessages("default", nurul, { limit: 100, sinceMs: middleMs }),
    ];
    expect(before.length + after.length).toBe(all.length);
    const mine = await client.getChatMessages("default", nurul, { limit: 100, fromMe: true });
    const read = await client.getChatMessages("default", nurul, { limit: 100, fromMe: true, ack: "READ" });
    expect([mine.length > 0, read.length]).toEqual([true, mine.length]);
  });

  it("marks read, unread, archived, and finds the picture", async () => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["chat.archive"]);
    const { messageId } = await simulator.control.say({ from: nurul, text: "baru" });
    await client.messages.sendSeen("default", nurul, [messageId]);
    const ack = async () => (await client.chats.message("default", nurul, messageId))?.ack;
    expect(await ack()).toBe(3);
    await client.chats.markUnread("default", nurul);
    expect(await ack()).toBe(2);
    expect(await client.markChatAsRead("default", nurul)).toContain(messageId);
    await client.chats.archive("default", nurul);
    expect((await simulator.control.state()).chats.find((chat) => chat.chatId === nurul)?.archived).toBe(true);
    await client.chats.unarchive("default", nurul);
    if (can.archiveEvents) await until(() => heard.length === 2);
    const picture = "https://pps.whatsapp.net/v/t61/nurul.jpg";
    await simulator.control.contact({ id: nurul, picture });
    expect(await client.chats.picture("default", nurul, { refresh: true })).toBe(picture);
    expect(await client.contacts.picture("default", nurul)).toBe(picture);
  });

  it("reads people, their hidden ids and what they say about themselves", async () => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    await simulator.control.contact({ id: nurul, name: "Nurul KD", about: "Sibuk" });
    expect(await client.contacts.get("default", nurul)).toMatchObject({ name: "Nurul KD" });
    expect(await client.contacts.all("default", { limit: 5, sortBy: "id" })).toHaveLength(5);
    expect(await client.contacts.checkExists("default", "60123456789")).toMatchObject({ exists: true });
    const about = client.contacts.about("default", nurul);
    if (can.about) expect(await about).toBe("Sibuk");
    else await expect(about).rejects.toMatchObject({ kind: "not_implemented" });
    expect(await client.lids.lidOf("default", "60102938475")).toBe(knownLid);
    expect(await client.resolveLidsBatch("default", [knownLid])).toEqual(new Map([[knownLid, "60102938475"]]));
  });

  it("shows and hears who types, WEBJS once it was told to listen", async () => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    if (can.groupTicksAndTyping === "when_switched_on") {
      await client.sessions.update("default", { webjs: { tagsEventsOn: true } });
      await until(async () => (await client.getSession("default")).status === "WORKING");
    }
    const { named } = await listen(simulator, ["presence.update", "message.ack.group"]);
    await client.presence.subscribe("default", nurul);
    await simulator.control.type({ from: nurul });
    await until(() => named("presence.update").length === 1);
    expect(JSON.stringify(await client.presence.get("default", nurul))).toContain("typing");
    expect(await client.presence.all("default")).toHaveLength(1);
    await client.presence.startTyping("default", nurul);
    await client.presence.stopTyping("default", nurul);
    await client.presence.setOnline("default", true);
    await client.presence.setInChat("default", nurul, "recording");
    await client.sendText("default", { chatId: group, text: "Jadi" });
    await until(() => named("message.ack.group").length === 16);
  });

  it("keeps labels", async () => {
    const simulator = await simulate({ profile });
    const client = clientOf(simulator);
    const { named } = await listen(simulator);
    const lead = await client.labels.create("default", { name: "Lead", color: 3 });
    expect(lead).toMatchObject({ name: "Lead", colorHex: "#dfaef0" });
    await expect(client.labels.create("default", { name: "Lead", color: 1 })).rejects.toMatchObject({
      kind: "unprocessable",
    });
    await client.labels.update("default", lead.id, { name: "Prospek", colorHex: "#ff9485" });
    await client.labels.setOfChat("default", nurul, [lead.id]);
    expect(await client.labels.ofChat("default", nurul)).toMatchObject([{ name: "Prospek", color: 0 }]);
    expect(await client.labels.chatsOf("default", lead.id)).toEqual([nurul]);
    await client.labels.setOfChat("default", nurul, []);
    await client.labels.delete("default", lead.id);
    expect(await client.labels.list("default")).toEqual([]);
    await until(() => named("label.deleted").length === 1);
    const counts = ["label.upsert", "label.chat.added", "label.chat.deleted"].map((name) => named(name).length);
    expect(counts).toEqual([2, 1, 1]);
  });
});
