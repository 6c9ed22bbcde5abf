import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { opusInOgg } from "@/server/media/opus-in-ogg";
import { readWebm } from "@/server/media/read-webm";

/** A second of a tone, as Chromium's recorder wrote it. */
const webm = new Uint8Array(readFileSync(new URL("fixtures/recording.webm", import.meta.url)));
const textAt = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString("latin1");

describe("a recording for a gateway that converts nothing", () => {
  it("keeps its packets, its header and its length in the other container", () => {
    const ogg = opusInOgg(webm) ?? new Uint8Array();
    expect(textAt(ogg, 0, 4)).toBe("OggS");
    expect(textAt(ogg, 28, 36)).toBe("OpusHead");
    const lastPage = Buffer.from(ogg).lastIndexOf("OggS");
    // 16 packets of 60 ms.
    expect(Number(Buffer.from(ogg).readBigUInt64LE(lastPage + 6))).toBe(16 * 60 * 48);
    for (const packet of readWebm(webm).packets) expect(Buffer.from(ogg).includes(Buffer.from(packet))).toBe(true);
  });

  it("is, to the byte, the file a browser was seen to play", () => {
    const digest = createHash("sha256")
      .update(opusInOgg(webm) ?? "")
      .digest("hex");
    expect(digest).toBe("29c22e21a83f7fc25f422e0ce9468741140648d1084c5e07640ff9900e17b64a");
  });

  it("that is in it already is left alone", () => {
    const ogg = opusInOgg(webm) ?? new Uint8Array();
    expect(opusInOgg(ogg)).toBe(ogg);
  });

  it("that was cut off plays up to there", () => {
    expect(readWebm(webm.subarray(0, 1_500)).packets.length).toBeLessThan(16);
    expect(opusInOgg(webm.subarray(0, 1_500))).not.toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html>"],
    ["another container", "\x00\x00\x00\x20ftypM4A "],
  ])("that is %s is refused", (_, text) => {
    expect(opusInOgg(new Uint8Array(Buffer.from(text, "latin1")))).toBeNull();
  });
});
