import { MAX_FILE_BYTES } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { checkFile } from "@/features/whatsapp/composer/attach/check-file";

const MB = 1024 * 1024;
const JPEG = "\xff\xd8\xff\xe0";
const look = (name: string, content: string, { type = "", sizeBytes = 900 } = {}) =>
  checkFile({
    name,
    type,
    sizeBytes,
    mostBytes: MAX_FILE_BYTES,
    head: Uint8Array.from(content, (one) => one.charCodeAt(0)),
  });

describe("a picked file", () => {
  it.each([
    ["an empty file", look("a.pdf", "", { sizeBytes: 0 }), "empty"],
    ["a program under its own name", look("setup.exe", "MZ\x90"), "program"],
    ["a program that calls itself a photo", look("holiday.jpg", "MZ\x90", { type: "image/jpeg" }), "program"],
    ["a script by its name, whatever it holds", look("run.bat", "@echo off"), "program"],
    ["words that call themselves a picture", look("notes.png", "hello", { type: "image/png" }), "noPicture"],
    ["a film that calls itself a picture", look("film.jpeg", "\0\0\0\x18ftypisom"), "noPicture"],
    ["a film over 16 MB", look("film.mp4", "\0\0\0\x18ftypisom", { sizeBytes: 16 * MB + 1 }), "tooLarge"],
  ])("is refused: %s", (_, checked, refused) => {
    expect(checked.refused).toBe(refused);
  });

  it.each([
    ["a photo", look("a.jpg", JPEG), "image/jpeg"],
    ["a photo under a strange name", look("a.dat", JPEG, { type: "text/plain" }), "image/jpeg"],
    ["a phone's own picture", look("a.heic", "\0\0\0\x18ftypheic"), "image/heic"],
    ["a photo over 16 MB, which is made smaller", look("a.jpg", JPEG, { sizeBytes: 20 * MB }), "image/jpeg"],
    ["a file of exactly 16 MB", look("a.pdf", "%PDF-1.7", { sizeBytes: 16 * MB }), "application/pdf"],
    ["a drawing", look("a.svg", "<svg", { type: "image/svg+xml" }), "image/svg+xml"],
    ["what nobody knows", look("a.xyz", "hello"), "application/octet-stream"],
  ])("may go out: %s", (_, checked, mimetype) => {
    expect(checked).toEqual({ refused: null, mimetype });
  });
});
