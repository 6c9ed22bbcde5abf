import { createUltraMsgClient, UltraMsgError, type UltraMsgErrorKind } from "@kaunter/ultramsg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startUltraMsgSimulator, type UltraMsgSimulator } from "../src/index.ts";

let sim: UltraMsgSimulator;
beforeAll(async () => {
  sim = await startUltraMsgSimulator({ delays: { queueMs: 0 } });
});
afterAll(() => sim.stop());
afterEach(() => sim.control.fault(null));

const client = (options: Partial<Parameters<typeof createUltraMsgClient>[0]> = {}) =>
  createUltraMsgClient({
    ...{ instanceId: sim.instanceId, token: sim.token, baseUrl: sim.url, retries: { times: 2, delayMs: 1 } },
    ...options,
  });
const text = { to: "60115550101@c.us", body: "Hai", referenceId: "ref-1" };

async function errorOf(call: Promise<unknown>): Promise<UltraMsgError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UltraMsgError) return error;
  throw new Error(`no UltraMsgError but ${String(error)}`);
}

describe("the client reads", () => {
  test("chats, contacts, one contact, the status and the account", async () => {
    const { rows, unread } = await client().chats();
    expect(rows).toContainEqual(expect.objectContaining({ id: "60115550101@c.us", name: "Kak Ros" }));
    expect(rows.find(({ id }) => id === "60115550103@c.us")?.name).toBeNull();
    expect(unread).toBe(0);
    expect((await client().contacts()).rows.length).toBeGreaterThan(0);
    expect(await client().contact("60115550102@c.us")).toMatchObject({ name: "Nor Hidayah 🌺" });
    expect(await client().status()).toEqual({ status: "authenticated", substatus: "connected", works: true });
    expect(await client().me()).toMatchObject({ id: "60398765432@c.us" });
  });

  test("the last messages of a chat, whichever way their time is called", async () => {
    sim.control.say({ from: "60115550101", text: "one" });
    sim.control.say({ from: "60115550101", text: "two" });
    const { rows } = await client().messages("60115550101@c.us", 1);
    expect(rows).toMatchObject([{ body: "two", fromMe: false, time: expect.any(Number) as number }]);
    const fetch = () => Promise.resolve(Response.json([{ id: "false_1@c.us_A", time: 1_700_000_000 }]));
    expect((await client({ fetch }).messages("1@c.us", 1)).rows).toMatchObject([{ time: 1_700_000_000 }]);
  });

  test("an instance named with or without its prefix", async () => {
    expect((await client({ instanceId: sim.instanceId.replace("instance", "") }).status()).works).toBe(true);
  });

  test("a list of which one row is nonsense without losing the others", async () => {
    const fetch = () =>
      Promise.resolve(Response.json([{ id: "60115550101@c.us", last_time: "1700000000" }, { id: 7 }]));
    expect(await client({ fetch }).chats()).toEqual({
      rows: [{ id: "60115550101@c.us", name: null, unread: null, lastTimeS: 1_700_000_000 }],
      unread: 1,
    });
  });
});

describe("the client sends", () => {
  test("a text, which waits in the queue and is found by our reference", async () => {
    expect(await client().sendChat(text)).toEqual({ id: expect.any(Number) as number });
    expect(await client().findSent("ref-1")).toMatchObject({ referenceId: "ref-1" });
    expect(await client().findSent("somebody-else's")).toBeNull();
    expect(sim.control.outgoing().at(-1)).toMatchObject({ ...{ to: text.to, body: "Hai" }, priority: 0 });
  });

  test("nothing twice, whatever happens on the way", async () => {
    sim.control.fault({ spoil: { how: "lost", times: 5, path: "/messages" } });
    const error = await errorOf(client().sendChat({ ...text, referenceId: "ref-2" }));
    expect([error.kind, error.sent]).toEqual(["unreachable", "maybe"]);
    expect(sim.control.outgoing().filter(({ referenceId }) => referenceId === "ref-2")).toHaveLength(1);
  });

  test("and is not sure when it hears that the message was not taken", async () => {
    sim.control.fault({ spoil: { how: "sentFalse", times: 1, path: "/messages" } });
    const error = await errorOf(client().sendChat(text));
    expect([error.kind, error.sent]).toEqual(["refused", "maybe"]);
  });

  test("a file, whose bytes travel along", async () => {
    const file = { kind: "document", data: "JVBERg==", filename: "prices.pdf", to: text.to } as const;
    await client().sendFile({ ...file, referenceId: "ref-f", caption: "Ours" });
    const [to, type, filename, body] = [text.to, "document", "prices.pdf", "Ours"];
    expect(sim.control.outgoing().at(-1)).toMatchObject({ to, type, filename, body, priority: 0 });
    expect(await (await fetch(sim.control.outgoing().at(-1)?.media ?? "")).text()).toBe("%PDF");
    expect(await client().findSent("ref-f")).toMatchObject({ referenceId: "ref-f" });
  });

  test("a reaction, and hears when it was not taken", async () => {
    await client().react("false_60115550101@c.us_AB", "👍");
    expect(sim.control.reactions().at(-1)).toEqual({ target: "false_60115550101@c.us_AB", emoji: "👍" });
    sim.control.fault({ spoil: { how: "sentFalse", times: 1, path: "/messages/reaction" } });
    expect((await errorOf(client().react("false_60115550101@c.us_AB", "👍"))).kind).toBe("refused");
  });

  test("a refusal names the field", async () => {
    const error = await errorOf(client().sendChat({ ...text, body: "x".repeat(4097) }));
    expect([error.kind, error.sent]).toEqual(["invalid", "no"]);
    expect(error.message).toContain("body max length limit exceeded of 4096");
  });
});

describe("what goes wrong has a name", () => {
  test.each<[string, () => void, UltraMsgErrorKind]>([
    ["an unknown instance", () => sim.control.fault({ instance: "unknown" }), "unknown_instance"],
    ["an unpaid instance", () => sim.control.fault({ instance: "stopped" }), "stopped_instance"],
    ["a page instead of JSON", () => sim.control.fault({ spoil: { how: "html", times: 3, path: "/" } }), "bad_shape"],
    ["another JSON", () => sim.control.fault({ spoil: { how: "garbage", times: 3, path: "/" } }), "bad_shape"],
    [
      "a body cut in the middle",
      () => sim.control.fault({ spoil: { how: "cut", times: 3, path: "/" } }),
      "unreachable",
    ],
    ["a server in trouble", () => sim.control.fault({ spoil: { how: "error500", times: 3, path: "/" } }), "failure"],
  ])("%s", async (_, break_, kind) => {
    break_();
    expect((await errorOf(client().chats())).kind).toBe(kind);
  });

  test("no answer in time", async () => {
    sim.control.fault({ spoil: { how: "hang", times: 1, path: "/" } });
    expect((await errorOf(client({ timeoutMs: 50 }).chats())).kind).toBe("timeout");
  });

  test("nobody there: surely nothing was sent", async () => {
    const gone = await startUltraMsgSimulator();
    await gone.stop();
    const error = await errorOf(client({ baseUrl: gone.url }).sendChat(text));
    expect([error.kind, error.sent]).toEqual(["unreachable", "no"]);
  });

  test.each([200, 401])("a wrong token, told with %i", async (status) => {
    sim.control.fault({ wrongTokenStatus: status });
    expect((await errorOf(client({ token: "guessed" }).chats())).kind).toBe("wrong_token");
  });

  test("a read that was cut is tried again", async () => {
    sim.control.fault({ spoil: { how: "cut", times: 2, path: "/chats" } });
    expect((await client().chats()).rows.length).toBeGreaterThan(0);
  });

  test("no error ever tells the token", async () => {
    const fetch = (url: string | URL | Request) => Promise.reject(new Error(`getaddrinfo failed for ${String(url)}`));
    const quoting = () => Promise.resolve(Response.json({ error: "token s3cr3t-token is strange" }));
    for (const how of [fetch, quoting]) {
      const error = await errorOf(client({ token: "s3cr3t-token", fetch: how }).chats());
      expect(`${error.message} ${error.stack ?? ""} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
        "s3cr3t",
      );
    }
  });
});
