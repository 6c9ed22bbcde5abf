import { createClient, type RealtimeChannel, type SupabaseClient } from "@supabase/supabase-js";
import { afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { anonClient, newPerson, PASSWORD, type Person, realtime, serviceClient } from "./clients.ts";

const TOPIC = "contract-desk";
interface Heard {
  event: string;
  payload: Record<string, unknown>;
}

const opened: SupabaseClient[] = [];

afterEach(async () => {
  for (const client of opened.splice(0)) await client.removeAllChannels();
});

/** Subscribes and resolves with the first status. */
function subscribe(channel: RealtimeChannel): Promise<{ status: string; error: string | undefined }> {
  return new Promise((resolve) => {
    channel.subscribe((status, error) => {
      resolve({ status, error: error?.message });
    });
  });
}

/** Joins a private topic and keeps what it hears. */
async function join(
  client: SupabaseClient,
  topic: string,
  key = "",
): Promise<{ channel: RealtimeChannel; heard: Heard[]; status: string; error: string | undefined }> {
  opened.push(client);
  const heard: Heard[] = [];
  const channel = client.channel(topic, { config: { private: true, broadcast: { ack: true }, presence: { key } } });
  channel.on("broadcast", { event: "*" }, (message) => heard.push(message as unknown as Heard));
  channel.on("presence", { event: "sync" }, () => undefined);
  return { channel, heard, ...(await subscribe(channel)) };
}

describe("private channels", () => {
  let ann: Person;
  let ben: Person;

  beforeAll(async () => {
    [ann, ben] = await Promise.all([newPerson(), newPerson()]);
  });

  it("let in whom the policies allow", async () => {
    expect((await join(ann.client, TOPIC)).status).toBe("SUBSCRIBED");
  });

  it("turn away a topic the policies do not name", async () => {
    const { status, error } = await join(ann.client, "contract-elsewhere");
    expect(status).toBe("CHANNEL_ERROR");
    expect(error).toMatch(/Unauthorized/);
  });

  it("turn away somebody who is not signed in", async () => {
    expect((await join(anonClient(), TOPIC)).status).toBe("CHANNEL_ERROR");
  });

  it("deliver what SQL sends, to those allowed and nobody else", async () => {
    const [desk, stranger] = [await join(ann.client, TOPIC), await join(anonClient(), TOPIC)];
    const { error } = await serviceClient().rpc("contract_poke", { topic: TOPIC, note: "hello ✓" });
    expect(error).toBeNull();
    await vi.waitFor(() => {
      expect(desk.heard).toHaveLength(1);
    }, 5_000);
    expect(desk.heard[0]).toMatchObject({ event: "poke", payload: { note: "hello ✓" } });
    expect(stranger.heard).toEqual([]);
  });

  it("keep topics apart", async () => {
    const desk = await join(ann.client, TOPIC);
    await serviceClient().rpc("contract_poke", { topic: "contract-elsewhere", note: "not for the desk" });
    await serviceClient().rpc("contract_poke", { topic: TOPIC, note: "for the desk" });
    await vi.waitFor(() => {
      expect(desk.heard.map((message) => message.payload["note"])).toEqual(["for the desk"]);
    }, 5_000);
  });

  it("deliver in the order of sending, however big a message is", async () => {
    const desk = await join(ann.client, TOPIC);
    const notes = Array.from({ length: 20 }, (_, index) => `${String(index)}:${"x".repeat(index * 2_000)}`);
    for (const note of notes) await serviceClient().rpc("contract_poke", { topic: TOPIC, note }).throwOnError();
    await vi.waitFor(() => {
      expect(desk.heard).toHaveLength(20);
    }, 5_000);
    expect(desk.heard.map((message) => message.payload["note"])).toEqual(notes);
  });

  it("do not deliver what was rolled back", async () => {
    const desk = await join(ann.client, TOPIC);
    await serviceClient().rpc("contract_half_done");
    await serviceClient().rpc("contract_poke", { topic: TOPIC, note: "after" });
    await vi.waitFor(() => {
      expect(desk.heard.map((message) => message.event)).toEqual(["poke"]);
    }, 5_000);
  });

  it("carry messages from one client to another and confirm them", async () => {
    const [a, b] = [await join(ann.client, TOPIC), await join(ben.client, TOPIC)];
    expect(await a.channel.send({ type: "broadcast", event: "typing", payload: { who: "Ann é" } })).toBe("ok");
    await vi.waitFor(() => {
      expect(b.heard).toHaveLength(1);
    }, 5_000);
    expect(b.heard[0]).toMatchObject({ event: "typing", payload: { who: "Ann é" } });
    expect(a.heard).toEqual([]);
  });

  it("carry messages sent by HTTP", async () => {
    const desk = await join(ann.client, TOPIC);
    const service = serviceClient();
    opened.push(service);
    await service.channel(TOPIC, { config: { private: true } }).httpSend("note", { by: "http" });
    await vi.waitFor(() => {
      expect(desk.heard).toHaveLength(1);
    }, 5_000);
    expect(desk.heard[0]).toMatchObject({ event: "note", payload: { by: "http" } });
  });

  it("show who is present, and when they leave", async () => {
    const [a, b] = [await join(ann.client, TOPIC, "ann"), await join(ben.client, TOPIC, "ben")];
    await a.channel.track({ desk: 1 });
    await b.channel.track({ desk: 2 });
    await vi.waitFor(() => {
      expect(Object.keys(a.channel.presenceState()).sort()).toEqual(["ann", "ben"]);
      expect(b.channel.presenceState()).toMatchObject({ ann: [{ desk: 1 }] });
    }, 5_000);
    await b.channel.untrack();
    await vi.waitFor(() => {
      expect(Object.keys(a.channel.presenceState())).toEqual(["ann"]);
    }, 5_000);
    await ann.client.removeChannel(a.channel);
    await vi.waitFor(() => {
      expect(b.channel.presenceState()).toEqual({});
    }, 5_000);
  });

  it("speak the older protocol with clients that ask for it", async () => {
    const { url, anonKey } = inject("target");
    const old = createClient(url, anonKey, {
      auth: { persistSession: false },
      realtime: { ...realtime, vsn: "1.0.0" },
    });
    await old.auth.signInWithPassword({ email: ann.email, password: PASSWORD });
    const [a, b] = [await join(old, TOPIC), await join(ben.client, TOPIC)];
    expect(await a.channel.send({ type: "broadcast", event: "old", payload: { n: 1 } })).toBe("ok");
    expect(await b.channel.send({ type: "broadcast", event: "new", payload: { n: 2 } })).toBe("ok");
    await vi.waitFor(() => {
      expect([a.heard[0]?.payload, b.heard[0]?.payload]).toEqual([{ n: 2 }, { n: 1 }]);
    }, 5_000);
  });

  it("say nothing more after leaving", async () => {
    const desk = await join(ann.client, TOPIC);
    await ann.client.removeChannel(desk.channel);
    const other = await join(ben.client, TOPIC);
    await serviceClient().rpc("contract_poke", { topic: TOPIC, note: "late" });
    await vi.waitFor(() => {
      expect(other.heard).toHaveLength(1);
    }, 5_000);
    expect(desk.heard).toEqual([]);
  });
});
