import { describe, expect, it } from "vitest";
import { keepFile } from "@/server/media/keep-file";
import { describeFile } from "@/server/media/describe-file";
import { streamMedia } from "@/server/whatsapp/stream-media";
import { openLab } from "../../support/lab.ts";

/** A member of Kepong. */
const SIEW_LING = "+60 17-394 8261";
const BYTES = new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from("0123456789")]));

const lab = await openLab();
const aina = await lab.enter("aina");
const picture = await receiveWith(BYTES, "image/png");

/** A message whose file is these bytes, whatever was really sent. */
async function receiveWith(bytes: Uint8Array, declared: string): Promise<string> {
  const { messageId } = await lab.waha.control.say({ from: SIEW_LING, media: "image" });
  const id = await lab.receive(messageId, { quietly: true });
  const file = describeFile(bytes, declared);
  const { media, repositories } = lab.here;
  await keepFile(media, file, bytes, (path) => repositories.media.store(id, file, path));
  return id;
}

const get = (message: string, headers: Record<string, string> = {}, staff = aina, download?: "1") =>
  streamMedia(staff, { message, download }, new Request("http://desk.test/api/waha/media", { headers }));

describe("handing out the files of messages", { timeout: 30_000 }, () => {
  it("gives the whole file with what it is, to be kept by this browser alone", async () => {
    const response = await get(picture);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(BYTES);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": "18",
      "accept-ranges": "bytes",
      "cache-control": "private, max-age=31536000, immutable",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      vary: "Cookie",
    });
  });

  it.each([
    ["bytes=8-11", 206, "bytes 8-11/18", "0123"],
    ["bytes=15-", 206, "bytes 15-17/18", "789"],
    ["bytes=-2", 206, "bytes 16-17/18", "89"],
    ["bytes=16-900", 206, "bytes 16-17/18", "89"],
  ])("gives the part %s", async (range, status, contentRange, text) => {
    const response = await get(picture, { Range: range });
    expect([response.status, response.headers.get("content-range")]).toEqual([status, contentRange]);
    expect(await response.text()).toBe(text);
  });

  it("says how long the file is when a part lies outside it", async () => {
    const response = await get(picture, { Range: "bytes=18-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */18"]);
  });

  it("gives the whole file to who asks for a part of another content", async () => {
    const response = await get(picture, { Range: "bytes=0-1", "If-Range": '"another"' });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it("sends nothing to a browser that has it", async () => {
    const etag = (await get(picture)).headers.get("etag") ?? "";
    const response = await get(picture, { "If-None-Match": `"x", W/${etag}` });
    expect([response.status, await response.text()]).toEqual([304, ""]);
  });

  it.each([
    ["<html><script>alert(1)</script></html>", "text/html", "application/octet-stream"],
    ["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "image/svg+xml", "application/octet-stream"],
    ["<?xml version='1.0'?><x/>", "application/xml", "application/octet-stream"],
    ["alert(1)", "text/javascript", "application/octet-stream"],
    ["<html>", "image/png", "application/octet-stream"],
    ["nama,telefon", "text/csv", "text/csv"],
  ])("offers what could run only as a download: %s", async (text, declared, type) => {
    const response = await get(await receiveWith(new TextEncoder().encode(text), declared));
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    await response.body?.cancel();
  });

  it("saves a picture when it is asked to", async () => {
    const response = await get(picture, {}, aina, "1");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
    await response.body?.cancel();
  });

  it("is nothing to people who cannot see the conversation", async () => {
    const meiling = await lab.enter("meiling");
    await expect(get(picture, {}, meiling)).rejects.toMatchObject({ code: "not_found" });
    const nora = await lab.enter("nora");
    await expect(get(picture, {}, nora)).rejects.toMatchObject({ code: "not_found" });
    const siti = await lab.enter("siti");
    const response = await get(picture, {}, siti);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it("says what is wrong with a file that is not here", async () => {
    const { messageId } = await lab.waha.control.say({ from: SIEW_LING, media: "image" });
    const id = await lab.receive(messageId, { quietly: true });
    await expect(get(id)).rejects.toMatchObject({ code: "media_fetching" });
    await lab.sql.query("update whatsapp_messages set media_state = 'gone' where id = $1", [id]);
    await expect(get(id)).rejects.toMatchObject({ code: "media_gone" });
    const { messageId: words } = await lab.waha.control.say({ from: SIEW_LING, text: "Hai" });
    await expect(get(await lab.receive(words))).rejects.toMatchObject({ code: "not_found" });
  });
});
