import { describe, expect, test } from "vitest";
import { smallPicture } from "../src/normalise/content/small-picture.ts";

const JPEG = Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), Buffer.alloc(20, 1)]);
const BASE64 = JPEG.toString("base64");

describe("the small picture of what a message points at", () => {
  test.each([
    ["as NOWEB writes it", { jpegThumbnail: BASE64 }],
    ["as GOWS writes it", { JPEGThumbnail: BASE64 }],
    ["as WEBJS writes it", { thumbnail: BASE64 }],
    ["as a Node buffer", { jpegThumbnail: { type: "Buffer", data: [...JPEG] } }],
  ])("is read %s", (_how, raw) => {
    expect(smallPicture(raw)).toBe(`data:image/jpeg;base64,${BASE64}`);
  });

  test.each([
    ["nothing", {}],
    ["a page", { jpegThumbnail: Buffer.from("<svg onload=alert(1)>").toString("base64") }],
    ["an address", { thumbnail: "https://evil.example/x.jpg" }],
    ["a video", { thumbnail: Buffer.from("\0\0\0\x18ftypmp42", "latin1").toString("base64") }],
    ["a picture that is not small", { thumbnail: Buffer.concat([JPEG, Buffer.alloc(20_000)]).toString("base64") }],
    ["a number", { thumbnail: 7 }],
  ])("is left out where it is %s", (_what, raw) => {
    expect(smallPicture(raw)).toBeNull();
  });
});
