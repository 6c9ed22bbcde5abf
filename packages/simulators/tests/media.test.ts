import { normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { readRange } from "../src/waha/routes/file-routes.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";
const from = "60123456789";

/** Says a picture and answers where its file is, as a program on this machine reaches it. */
async function picture(simulator: Awaited<ReturnType<typeof simulate>>) {
  const { named } = await listen(simulator, ["message"]);
  const { messageId } = await simulator.control.say({ from, kind: "jpeg" });
  await until(() => named("message").length === 1);
  const { media } = named("message")[0]?.payload as { media: { url: string } };
  const url = media.url.replace("http://localhost:3000", simulator.url);
  const get = (headers: Record<string, string> = {}) =>
    fetch(url, { headers: { "X-Api-Key": simulator.apiKey, ...headers } });
  return { messageId, url, get };
}

describe("a media file", () => {
  it("needs the key, and comes with its type, its length and a tag", async () => {
    const simulator = await simulate();
    const { url, get } = await picture(simulator);
    expect((await fetch(url)).status).toBe(401);
    const whole = await get();
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect([bytes.length, bytes.subarray(0, 2).toString("hex")]).toEqual([
      Number(whole.headers.get("content-length")),
      "ffd8",
    ]);
    const again = await get({ "If-None-Match": whole.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("is had in parts", async () => {
    const { get } = await picture(await simulate());
    const bytes = Buffer.from(await (await get()).arrayBuffer());
    const middle = await get({ Range: "bytes=2-5" });
    expect([middle.status, middle.headers.get("content-range")]).toEqual([206, `bytes 2-5/${String(bytes.length)}`]);
    expect(Buffer.from(await middle.arrayBuffer())).toEqual(bytes.subarray(2, 6));
    const tail = await get({ Range: "bytes=-3" });
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-3));
    expect((await get({ Range: "bytes=99999-" })).status).toBe(416);
  });

  it.each([
    ["bytes=0-0", { from: 0, to: 0 }],
    ["bytes=-500", { from: 0, to: 9 }],
    ["bytes=8-", { from: 8, to: 9 }],
    ["bytes=5-2", "beyond"],
    ["bytes=-", null],
    ["lines=1-2", null],
    [undefined, null],
  ] as const)("range %s of ten bytes is %j", (range, expected) => {
    expect(readRange(range, 10)).toEqual(expected);
  });

  it("is gone when its time is over, and back once its message is asked for", async () => {
    const simulator = await simulate();
    const { messageId, get } = await picture(simulator);
    expect((await simulator.control.expireMedia()).expired).toBeGreaterThan(0);
    expect((await get()).status).toBe(404);
    const client = clientOf(simulator);
    await client.chats.message("default", nurul, messageId, { downloadMedia: false });
    expect((await get()).status).toBe(404);
    await client.chats.message("default", nurul, messageId, { downloadMedia: true });
    expect((await get()).status).toBe(200);
  });

  it("trickles when it shall, and can break off half way", async () => {
    const simulator = await simulate();
    const { get } = await picture(simulator);
    const whole = Buffer.from(await (await get()).arrayBuffer());
    await simulator.control.faults({ slowMedia: whole.length * 10 });
    const began = performance.now();
    expect(Buffer.from(await (await get()).arrayBuffer())).toEqual(whole);
    expect(performance.now() - began).toBeGreaterThan(50);
    await simulator.control.faults({ slowMedia: null, truncate: { path: "/api/files" } });
    await expect(get().then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});

describe("a download that does not happen", () => {
  it("leaves the message with an error where the address would be, as recorded", async () => {
    const simulator = await simulate();
    const { messageId } = await simulator.control.say({ from, kind: "jpeg", mediaLost: true });
    const row = await clientOf(simulator).chats.message("default", nurul, messageId, { downloadMedia: true });
    expect(row).toMatchObject({ hasMedia: true, media: { url: null, mimetype: "image/jpeg" } });
    expect(row && normaliseMessage(row)).toMatchObject({ content: { kind: "image", media: { gatewayUrl: null } } });
  });

  it("or with no media at all when downloads are switched off", async () => {
    const simulator = await simulate();
    const { named } = await listen(simulator, ["message"]);
    await simulator.control.faults({ media: "skipped" });
    await simulator.control.say({ from, kind: "pdf" });
    await until(() => named("message").length === 1);
    expect(named("message")[0]?.payload).toMatchObject({ hasMedia: true, media: null });
    await simulator.control.faults({ media: "error" });
    await simulator.control.say({ from, kind: "pdf" });
    await until(() => named("message").length === 2);
    expect(named("message")[1]?.payload).toMatchObject({ hasMedia: true, media: { url: null } });
  });
});
