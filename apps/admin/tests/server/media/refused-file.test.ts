import { describe, expect, it } from "vitest";
import { mediaType } from "@/server/media/media-type";
import { refusedFile } from "@/server/media/refused-file";

function judge(name: string, content: string, declared = "application/octet-stream") {
  const bytes = Uint8Array.from(content, (one) => one.charCodeAt(0));
  return refusedFile({ bytes, name, mimetype: mediaType(bytes, declared) });
}
const PNG = "\x89PNG\r\n\x1a\n0123456789";

describe("a file that is sent to a member", () => {
  it.each([
    ["photo.jpg", "MZ\x90\0 a Windows program"],
    ["notes", "\x7fELF a Linux program"],
    ["notes", "\xcf\xfa\xed\xfe an Apple program"],
    ["notes.txt", "#!/bin/sh\nrm -rf /"],
    ["Invoice.pdf", "L\0\0\0\x01\x14\x02\0 a shortcut"],
    ["Invoice.pdf.exe", "%PDF-1.7"],
    ["Invoice.exe. . ", "%PDF-1.7"],
    ["Invoice\u202efdp.scr", PNG],
    ["Invoice.exe\u200b", PNG],
    ["game.apk", "PK\x03\x04"],
    ["run.JS", "alert(1)"],
    ["run.txt", "alert(1)", "text/javascript"],
  ])("is no program: %j", (name, content, declared?: string) => {
    expect(judge(name, content, declared)).toBe("is a program");
  });

  it.each([
    ["notes.txt", "<!DOCTYPE html><script>alert(1)</script>"],
    ["notes.txt", "\n  <script>alert(1)</script>"],
    ["logo.png", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["logo.xml", '<?xml version="1.0"?><!-- a --><svg/>'],
    ["logo.svg", PNG],
    ["page.html", "just words"],
    ["notes", "just words", "text/html; charset=utf-8"],
  ])("is no page: %j", (name, content, declared?: string) => {
    expect(judge(name, content, declared)).toBe("is a page");
  });

  it.each([
    ["jadual.png", PNG],
    ["Yuran.pdf", "%PDF-1.4"],
    ["Members.xlsx", "PK\x03\x04", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["notes.txt", "a < b and MZ is a name", "text/plain"],
    ["", "words", "text/csv"],
    ["Kelas.sh.pdf", "%PDF-1.4"],
  ])("may be %j", (name, content, declared?: string) => {
    expect(judge(name, content, declared)).toBeNull();
  });
});
