import { describe, expect, it } from "vitest";
import { fileHash } from "../src/normalise/content/file-hash.ts";

const bytes = Array.from({ length: 32 }, (_, index) => index * 8);
const hex = Buffer.from(bytes).toString("hex");
const base64 = Buffer.from(bytes).toString("base64");

describe("the hash of a file", () => {
  it.each([
    ["base64, as NOWEB's JSON has it", { fileSha256: base64 }],
    ["a list of bytes", { fileSha256: bytes }],
    ["a Node buffer", { fileSha256: { type: "Buffer", data: bytes } }],
    ["a Node buffer in base64", { fileSha256: { type: "Buffer", data: base64 } }],
    ["bytes by position", { fileSha256: Object.fromEntries(bytes.entries()) }],
    ["GOWS' spelling", { fileSHA256: base64 }],
    ["WEBJS' spelling", { filehash: base64 }],
  ])("is read from %s", (_, proto) => {
    expect(fileHash(proto)).toBe(hex);
  });

  it.each([
    [{}],
    [{ fileSha256: "" }],
    [{ fileSha256: "short" }],
    [{ fileSha256: 7 }],
    [{ fileSha256: [300] }],
    [{ fileSha256: { a: "b" } }],
  ])("is null where %j is no hash", (proto) => {
    expect(fileHash(proto)).toBeNull();
  });
});
