import { recordedSocketEvents } from "@kaunter/testing";
import type { WahaEnvelope } from "@kaunter/waha";
import { describe, expect, it } from "vitest";
import { noweb2026_2, type WahaSimulator } from "../src/index.ts";
import { labWorld } from "./support/lab-world.ts";
import { mask } from "./support/mask.ts";
import { listen, simulate, until } from "./support/simulate.ts";

const alice = "15551234567@c.us";
const hello = `true_${alice}_3EB085C0991A04C54DD938`;
const theirs = `false_${alice}_3AINTEXT0001`;
const events = recordedSocketEvents as readonly WahaEnvelope[];

/** The recorded payload of that event whose text contains the mark. */
function recorded(event: string, mark: string): unknown {
  const found = events.find((one) => one.event === event && JSON.stringify(one.payload).includes(mark));
  if (!found) throw new Error(`no recorded ${event} contains ${mark}`);
  return found.payload;
}

/** Ids made on the spot, here or there, are blanked beside the times. */
function shape(payload: unknown): unknown {
  const text = JSON.stringify(mask(payload))
    .replace(/evt_\w+/g, "(event id)")
    .replace(/3A[0-9A-F]{18}|3AIN(REVOKE|EDIT|REACT)\w+|CALL1/g, "(phone id)");
  return JSON.parse(text) as unknown;
}

type Act = (simulator: WahaSimulator) => Promise<unknown>;

async function api(simulator: WahaSimulator, method: string, path: string, body?: unknown): Promise<void> {
  const headers = { "X-Api-Key": simulator.apiKey, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(`${simulator.url}${path}`, init);
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
}
const send =
  (path: string, body: object): Act =>
  (simulator) =>
    api(simulator, "POST", `/api/${path}`, { session: "default", chatId: alice, ...body });
const message = (id: string) => `/api/default/chats/${alice}/messages/${id}`;

const added: Act = ({ control }) =>
  control.group({ in: "120363000000000009@g.us", act: "added", subject: "New G", people: [alice] });

const cases: readonly (readonly [event: string, mark: string, act: Act])[] = [
  ["message.any", '"hello"', send("sendText", { text: "hello" })],
  ["message.any", "hello group", send("sendText", { chatId: "120363000000000001@g.us", text: "hello group" })],
  ["message", "Hi there!", ({ control }) => control.say({ from: alice, text: "Hi there!", id: "3AINTEXT0001" })],
  [
    "message.any",
    "typed on the phone",
    ({ control }) => control.say({ from: alice, text: "typed on the phone", fromMe: true, id: "3AFROMPHONE1" }),
  ],
  [
    "message",
    "3AINGRP0001",
    async ({ control }) => {
      await control.lid("77766655544@lid", "15558880000@c.us");
      return control.say({
        from: "77766655544@lid",
        in: "120363000000000001@g.us",
        text: "group hello",
        pushName: "Carol",
        id: "3AINGRP0001",
      });
    },
  ],
  ["message.any", "replying", send("sendText", { text: "replying", reply_to: `false_${alice}_3AINREPLY001` })],
  ["message.any", '"thumbnail"', send("sendLocation", { latitude: 38.89, longitude: -77.09, title: "Office" })],
  [
    "message.any",
    "ORG:Co",
    send("sendContactVcard", {
      contacts: [{ fullName: "Jane", organization: "Co", phoneNumber: "+1 555 333 4444", whatsappId: "15553334444" }],
    }),
  ],
  [
    "message.any",
    "pollCreationMessageV3",
    send("sendPoll", { poll: { name: "How?", options: ["A", "B"], multipleAnswers: false } }),
  ],
  ["message.any", "isForwarded", send("forwardMessage", { chatId: "15557654321@c.us", messageId: theirs })],
  ["message.edited", "hello edited", (simulator) => api(simulator, "PUT", message(hello), { text: "hello edited" })],
  [
    "message.edited",
    "edited reply",
    ({ control }) => control.edit({ messageId: `false_${alice}_3AINREPLY001`, text: "edited reply" }),
  ],
  ["message.revoked", 'REVOKE"', (simulator) => api(simulator, "DELETE", message(hello))],
  [
    "message.reaction",
    "true_15551234567@c.us_3EB0FC",
    (simulator) => api(simulator, "PUT", "/api/reaction", { session: "default", messageId: theirs, reaction: "👍" }),
  ],
  ["message.reaction", "3AINREACT01", ({ control }) => control.react({ from: alice, messageId: hello, emoji: "👍" })],
  ["message.ack", '"SERVER"', send("sendText", { text: "hello" })],
  ["presence.update", "typing", ({ control }) => control.type({ from: alice })],
  ["call.received", "offer", ({ control }) => control.call({ from: alice })],
  ["call.rejected", "reject", ({ control }) => control.call({ from: alice, state: "rejected" })],
  [
    "label.chat.added",
    '"10"',
    (simulator) => api(simulator, "PUT", `/api/default/labels/chats/${alice}`, { labels: [{ id: "10" }] }),
  ],
  [
    "group.v2.update",
    "Renamed",
    ({ control }) => control.group({ in: "120363000000000001@g.us", act: "subject", subject: "Renamed" }),
  ],
  ["group.join", "New G", added],
  ["group.v2.join", "New G", added],
];

/** The lab with nothing left to tell: all that was sent has been read. */
function quietLab() {
  const world = labWorld("WORKING");
  for (const message of world.chats.flatMap((chat) => chat.messages)) message.ack = 3;
  return world;
}

describe("events are as recorded", () => {
  it.each(cases)("%s with %s", async (event, mark, act) => {
    const simulator = await simulate({ profile: noweb2026_2, world: quietLab() });
    const { named } = await listen(simulator, [event]);
    await act(simulator);
    await until(() => named(event).length > 0);
    expect(shape(named(event)[0]?.payload)).toEqual(shape(recorded(event, mark)));
  });

  it("a reader in a group is named, beside an id that ends with the author", async () => {
    const group = "120363000000000001@g.us";
    const simulator = await simulate({ profile: noweb2026_2, world: quietLab() });
    await simulator.control.group({ in: group, act: "join", people: ["77766655544@lid"] });
    const { named } = await listen(simulator, ["message.ack.group"]);
    await send("sendText", { chatId: group, text: "hello group" })(simulator);
    await until(() => named("message.ack.group").length === 2);
    const ids = (payload: unknown) =>
      JSON.parse(JSON.stringify(shape(payload)).replace(/3EB0GROUP01/g, "(fresh id)")) as unknown;
    expect(ids(named("message.ack.group")[1]?.payload)).toEqual(ids(recorded("message.ack.group", "READ")));
  });

  it("every family that was recorded is played", () => {
    const played = new Set([...cases.map(([event]) => event), "message.ack.group"]);
    const elsewhere = new Set(["session.status", "label.upsert", "label.chat.deleted"]);
    const families = new Set(events.map((one) => one.event));
    expect([...families].filter((name) => !played.has(name) && !elsewhere.has(name))).toEqual([]);
  });
});
