import { recordedExchange, recordedExchanges, type RecordedExchange } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { noweb2026_2, type WahaSimulator } from "../src/index.ts";
import { labWorld } from "./support/lab-world.ts";
import { mask } from "./support/mask.ts";
import { simulate, until } from "./support/simulate.ts";

/** Recorded exchanges that are not replayed, and why. */
const excluded: Readonly<Record<string, string>> = {
  "11f-screenshot-starting": "no caller asks for screenshots",
  "working/04e-screenshot-on-WORKING": "no caller asks for screenshots",
  "working/03b-qr-accept-json": "a picture of another code; its kind is checked with the client",
  "working/03c-qr-format-raw": "another code; its kind is checked with the client",
  "working/05h-sendText-engine-exception-500": "an accident of the recorded engine; the fault `fail` plays it",
  "working/12-edit": "the desk does not edit",
  "working/12b-edit-bad-id": "the desk does not edit",
  "working/13-delete": "the desk does not delete",
  "working/14-reaction": "the desk does not react",
  "working/14b-reaction-bad-id": "the desk does not react",
  "working/15-star": "the desk does not star",
  "working/16-forward": "the desk does not forward",
  "working/18-sendLocation": "the desk sends text, images and files",
  "working/19-sendContactVcard": "the desk sends text, images and files",
  "working/20-sendPoll": "the desk sends text, images and files",
  "working/21c-sendList-core-422": "the desk sends text, images and files",
  "working/21d-sendList-invalid-dto-400": "the desk sends text, images and files",
  "working/21e-sendButtons-invalid-400": "the desk sends text, images and files",
  "working/23-contacts-all": "the lab's address book is not in the transcript",
  "working/23b-contact": "the lab's address book is not in the transcript",
  "working/23f-profile-picture": "pictures live on WhatsApp's own servers",
  "working/23h-chat-picture": "pictures live on WhatsApp's own servers",
  "working/24-presence-set": "the desk sets no presence",
  "working/24b-presence-set-bad": "the desk sets no presence",
  "working/24c-presence-get": "the desk reads presence from events",
  "working/25-labels": "the desk has tags of its own",
  "working/25b-label-create-bad": "the desk has tags of its own",
  "working/26-archive": "the desk does not archive on the phone",
  "working/27c-file-ok": "a file put there by hand; files are checked with the client",
  "working/28-apikeys-list": "keys are the operator's business",
  "working/28b-apikeys-create-core": "keys are the operator's business",
  "working/30-get-after-428-close": "a state after a network failure the simulator does not play",
};

/** Exchanges of the second series that belong to one moment of the session's life. */
const pairing = new Set(["01-create-start", "02-get-scan-qr", "02b-me-scan-qr", "03f-request-code"]);

async function replay(simulator: WahaSimulator, exchange: RecordedExchange): Promise<void> {
  const key = exchange.headers["X-Api-Key"] === "recorded-key" ? { "X-Api-Key": simulator.apiKey } : {};
  const init: RequestInit = { method: exchange.method, headers: { ...exchange.headers, ...key } };
  if (exchange.body !== null) init.body = exchange.body;
  const response = await fetch(`${simulator.url}${exchange.path}`, init);
  const text = await response.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  expect({ status: response.status, body: mask(body) }, exchange.name).toEqual({
    status: exchange.status,
    body: mask(exchange.responseBody),
  });
  const type = exchange.responseHeaders["content-type"];
  expect(response.headers.get("content-type"), exchange.name).toBe(type ?? null);
}

const replayed = recordedExchanges.filter((exchange) => !(exchange.name in excluded));
const first = replayed.filter((exchange) => !exchange.name.startsWith("working/"));
const second = replayed.filter((exchange) => exchange.name.startsWith("working/"));
const shortName = (exchange: RecordedExchange) => exchange.name.replace("working/", "");
const profile = noweb2026_2;

describe("the simulator answers as recorded", () => {
  it("from a fresh server through create, start, stop, restart and logout, WhatsApp out of reach", async () => {
    const delays = {
      startingMs: Number.POSITIVE_INFINITY,
      stopMs: 5,
      waitStatusMs: 20,
      waitRunningMs: 10,
      qrMs: 10_000,
    };
    const simulator = await simulate({ profile, delays, world: labWorld("STOPPED") });
    for (const exchange of first) await replay(simulator, exchange);
    expect(first.length).toBe(53);
  });

  it("while a phone is paired", async () => {
    const simulator = await simulate({ profile, world: labWorld(null) });
    for (const exchange of second.filter((one) => pairing.has(shortName(one)))) {
      await replay(simulator, exchange);
      await until(async () => (await simulator.control.state()).sessions[0]?.status === "SCAN_QR_CODE");
    }
    await simulator.control.scan();
    expect((await simulator.control.state()).sessions).toMatchObject([{ status: "WORKING", paired: true }]);
  });

  it.each(
    second
      .filter((one) => !pairing.has(shortName(one)) && !/^(04-|31)/.test(shortName(one)))
      .map((one) => [one.name, one] as const),
  )("working: %s", async (_name, exchange) => {
    // No ticks: the recorded messages stay as they were.
    const ackDelaysMs = { server: null, device: null, read: null };
    const simulator = await simulate({ profile, ackDelaysMs, world: labWorld("WORKING") });
    // Recorded right after the chat had been read, which is why it had nothing left to mark.
    if (exchange.name === "working/11-sendSeen-chat") await replay(simulator, recordedExchange("working/10-read-chat"));
    await replay(simulator, exchange);
  });

  it("after the phone signed the device out", async () => {
    const simulator = await simulate({ profile, world: labWorld("WORKING") });
    await simulator.control.unpair();
    await replay(simulator, second.find((one) => shortName(one) === "31b-start-on-FAILED") ?? neverRecorded());
  });

  it("excludes only what exists", () => {
    const names = new Set(recordedExchanges.map((exchange) => exchange.name));
    expect(Object.keys(excluded).filter((name) => !names.has(name))).toEqual([]);
  });
});

function neverRecorded(): never {
  throw new Error("the exchange is not among the recorded ones");
}
