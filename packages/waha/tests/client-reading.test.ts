import { describe, expect, it } from "vitest";
import { clientOn } from "./support/client-on.ts";
import { made } from "./support/recorded-fetch.ts";

const alice = { contactId: "15551234567@c.us", name: "Alice Saved", pushName: "alice~" };

describe("contacts", () => {
  it("reads the address book, saved names apart from the people's own", async () => {
    const { client, seen } = clientOn(["working/23-contacts-all", "working/23b-contact"]);
    expect(await client.contacts.all("default", { limit: 10 })).toEqual([
      alice,
      { contactId: "15557654321@c.us", name: null, pushName: "Bob push" },
    ]);
    expect(seen[0]?.query.toString()).toBe("session=default&limit=10");
    expect(await client.contacts.get("default", "15551234567")).toEqual(alice);
  });

  it("leaves out a contact it cannot read and reports it", async () => {
    const oddities: string[] = [];
    const { client } = clientOn([made(200, [{ name: "nobody" }, { id: "1@s.whatsapp.net" }])], {
      onOddity: ({ where }) => oddities.push(where),
    });
    expect(await client.contacts.all("s")).toEqual([{ contactId: "1@c.us", name: null, pushName: null }]);
    expect(oddities).toEqual(["contacts"]);
  });

  it("says that NOWEB knows no about line, and reads it elsewhere (constructed)", async () => {
    const { client } = clientOn(["working/23e-about", made(200, { about: "Busy" }), made(200, { about: null })]);
    await expect(client.contacts.about("s", "1")).rejects.toMatchObject({ kind: "not_implemented" });
    expect(await client.contacts.about("s", "1")).toBe("Busy");
    expect(await client.contacts.about("s", "1")).toBeNull();
  });

  it("reads pictures under both of their names", async () => {
    const url = "https://pps.whatsapp.net/v/t61/pic-15551234567.jpg";
    const { client, seen } = clientOn([
      "working/23f-profile-picture",
      "working/23g-profile-picture-none",
      "working/23h-chat-picture",
    ]);
    expect(await client.contacts.picture("default", "15551234567@c.us", { refresh: true })).toBe(url);
    expect(await client.contacts.picture("default", "79991112222")).toBeNull();
    expect(await client.chats.picture("default", "15551234567@c.us")).toBe(url);
    expect(seen[0]?.query.get("refresh")).toBe("true");
  });
});

describe("presence and labels", () => {
  it("reads who types", async () => {
    const { client } = clientOn(["working/24c-presence-get"]);
    expect(await client.presence.get("default", "15551234567@c.us")).toEqual({
      chatId: "15551234567@c.us",
      presences: [{ participant: "15551234567@c.us", presence: "typing", lastSeenMs: null }],
    });
  });

  it("reads all presences, seconds into milliseconds (constructed)", async () => {
    const rows = [
      { id: "1@s.whatsapp.net", presences: [{ participant: null, lastKnownPresence: "offline", lastSeen: 5 }] },
    ];
    expect(await clientOn([made(200, rows)]).client.presence.all("s")).toEqual([
      { chatId: "1@c.us", presences: [{ participant: null, presence: "offline", lastSeenMs: 5_000 }] },
    ]);
  });

  it("refuses typing without a chat the way WAHA does", async () => {
    const { client } = clientOn(["working/24b-presence-set-bad"]);
    const refused = client.presence.setInChat("default", "", "typing");
    await expect(refused).rejects.toMatchObject({ details: ["'typing' presence requires 'chatId' field."] });
  });

  it("reads labels and what carries them (the latter constructed)", async () => {
    const lead = { id: "10", name: "Lead", color: 3, colorHex: "#dfaef0" };
    const { client } = clientOn([
      "working/25-labels",
      "working/25b-label-create-bad",
      made(201, { ...lead, id: 10 }),
      made(200, lead),
      made(200, null),
      made(200, [lead]),
      made(200, [{ id: { _serialized: "1@c.us" } }, { id: "2@s.whatsapp.net" }]),
    ]);
    expect(await client.labels.list("s")).toEqual([lead]);
    await expect(client.labels.create("s", { name: "L" })).rejects.toMatchObject({ kind: "unprocessable" });
    expect(await client.labels.create("s", { name: "Lead", color: 3 })).toEqual(lead);
    expect(await client.labels.update("s", "10", { name: "Lead", color: 3 })).toEqual(lead);
    await client.labels.delete("s", "10");
    expect(await client.labels.ofChat("s", "1@c.us")).toEqual([lead]);
    expect(await client.labels.chatsOf("s", "10")).toEqual(["1@c.us", "2@c.us"]);
  });
});

describe("sessions and server", () => {
  it("creates without starting, and says nothing where the server says nothing", async () => {
    const { client, seen } = clientOn(["08-create-start-false-after-delete-CORE-QUIRK", "07-delete-default"]);
    expect(await client.sessions.create("default", {}, { start: false })).toBeNull();
    await client.sessions.delete("default");
    expect(seen[0]?.body).toEqual({ name: "default", start: false, config: {} });
  });

  it("reads the account behind a session and how long the server has been up", async () => {
    const { client } = clientOn(["working/04b-me", "06b-server-status"]);
    expect(await client.sessions.me("default")).toMatchObject({ id: "15550001111@c.us", lid: "990001111@lid" });
    expect(await client.server.status()).toEqual({ startedAtMs: 1_795_297_101_523, upMs: 27_989 });
  });
});
