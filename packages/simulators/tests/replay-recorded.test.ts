import { recordedExchange, recordedExchanges, type RecordedExchange } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { noweb2026_2, type WahaSimulator } from "../src/index.ts";
import { labWorld } from "./support/lab-world.ts";
import { mask } from "./support/mask.ts";
import { simulate, until } from "./support/simulate.ts";

/** Headers a caller may rely on. The length only says whether there is a body: times and ids change it. */
const HEADERS = ["content-type", "cache-control", "accept-ranges"];

async function replay(simulator: WahaSimulator, exchange: RecordedExchange): Promise<void> {
  const key = exchange.headers["X-Api-Key"] === "recorded-key" ? { "X-Api-Key": simulator.apiKey } : {};
  const init: RequestInit = { method: exchange.method, headers: { ...exchange.headers, ...key } };
  if (exchange.body !== null) init.body = exchange.body;
  const response = await fetch(`${simulator.url}${exchange.path}`, init);
  const text = await response.text();
  expect({ status: response.status, body: mask(read(text)) }, exchange.name).toEqual({
    status: exchange.status,
    body: mask(exchange.responseBody),
  });
  const headers = (of: (name: string) => string | null) => HEADERS.map((name) => [name, of(name)]);
  expect(
    headers((name) => response.headers.get(name)),
    exchange.name,
  ).toEqual(headers((name) => exchange.responseHeaders[name] ?? null));
  expect(response.headers.get("content-length") === "0", exchange.name).toBe(
    exchange.responseHeaders["content-length"] === "0",
  );
}

function read(text: string): unknown {
  if (text === "") return null;
  return /^["[{]/.test(text) ? JSON.parse(text) : { $text: text };
}

const first = recordedExchanges.filter((exchange) => !exchange.name.startsWith("working/"));
const second = recordedExchanges.filter((exchange) => exchange.name.startsWith("working/"));
const shortName = (exchange: RecordedExchange) => exchange.name.replace("working/", "");
/** Exchanges of the second series that belong to one moment of the session's life. */
const ofItsLife = (exchange: RecordedExchange) => /^(01|02|03|04|30|31)/.test(shortName(exchange));
const profile = noweb2026_2;

/** What had happened just before an exchange was recorded, and decides its answer. */
const before: Readonly<Record<string, (simulator: WahaSimulator) => Promise<unknown>>> = {
  "working/05h-sendText-engine-exception-500": ({ control }) =>
    control.faults({ fail: { path: "/api/sendText", message: "B.Boom is not a constructor", name: "TypeError" } }),
  "working/11-sendSeen-chat": (simulator) => replay(simulator, recordedExchange("working/10-read-chat")),
  "working/24c-presence-get": ({ control }) => control.type({ from: "15551234567@c.us" }),
  "working/27c-file-ok": ({ control }) =>
    control.file({ name: "3AFILE.jpg", mimetype: "image/jpeg", base64: Buffer.from("FAKEJPEG").toString("base64") }),
};

describe("the simulator answers as recorded", () => {
  it("from a fresh server through create, start, stop, restart and logout, WhatsApp out of reach", async () => {
    const startingMs = Number.POSITIVE_INFINITY;
    const delays = { startingMs, stopMs: 5, waitStatusMs: 20, waitRunningMs: 10 };
    const simulator = await simulate({ profile, delays, world: labWorld("STOPPED") });
    for (const exchange of first) await replay(simulator, exchange);
    expect(first.length).toBe(54);
  });

  it("while a phone is paired, loses the network, and signs the device out", async () => {
    const simulator = await simulate({ profile, world: labWorld(null) });
    const { control } = simulator;
    const life = second.filter(ofItsLife);
    const part = async (pattern: RegExp) => {
      const exchanges = life.filter((exchange) => pattern.test(shortName(exchange)));
      for (const exchange of exchanges) await replay(simulator, exchange);
      return exchanges.length;
    };
    const statusIs = (status: string) => until(async () => (await control.state()).sessions[0]?.status === status);
    let played = await part(/^01/);
    await statusIs("SCAN_QR_CODE");
    played += await part(/^0[23]/);
    await control.scan();
    played += await part(/^04/);
    await replay(simulator, recordedExchange("working/24-presence-set"));
    await control.network(false);
    await statusIs("STARTING");
    await control.network(true);
    played += await part(/^30/);
    await control.unpair();
    played += await part(/^31/);
    expect(played).toBe(life.length);
  });

  it.each(second.filter((one) => !ofItsLife(one)).map((one) => [one.name, one] as const))(
    "working: %s",
    async (name, exchange) => {
      // No ticks: the recorded messages stay as they were.
      const ackDelaysMs = { server: null, device: null, read: null };
      const simulator = await simulate({ profile, ackDelaysMs, world: labWorld("WORKING") });
      await before[name]?.(simulator);
      await replay(simulator, exchange);
    },
  );

  it("prepares only for what exists", () => {
    const names = new Set(recordedExchanges.map((exchange) => exchange.name));
    expect(Object.keys(before).filter((name) => !names.has(name))).toEqual([]);
  });
});
