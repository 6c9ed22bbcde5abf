import { describe, expect, it } from "vitest";
import { sniffMimetype } from "../../src/index.ts";

const base64 = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe("sniffMimetype", () => {
  it.each([
    ["AAAAIGZ0eXBpc29tAAACAA==", "video/mp4"],
    ["GkXfo59ChoEBQveBAULy", "video/webm"],
    ["UklGRiQAAABXQVZFZm10IA==", "audio/wav"],
    ["UklGRiQAAABXRUJQVlA4IA==", "image/webp"],
    ["/9j/4AAQSkZJRgABAQ==", "image/jpeg"],
    ["iVBORw0KGgoAAAANSUhEUg==", "image/png"],
  ])("reads the spec's prefix of %s as %s", (prefix, mimetype) => {
    expect(sniffMimetype(base64(prefix))).toBe(mimetype);
  });

  it("knows a phone's own pictures from a video", () => {
    expect(sniffMimetype(latin1("\0\0\0\x18ftypheic"))).toBe("image/heic");
    expect(sniffMimetype(latin1("\0\0\0\x18ftypmif1"))).toBe("image/heic");
    expect(sniffMimetype(latin1("\0\0\0\x18ftypavif"))).toBe("image/avif");
    expect(sniffMimetype(latin1("\0\0\0\x18ftypisom"))).toBe("video/mp4");
  });

  it("is not fooled by a name: an executable is one", () => {
    expect(sniffMimetype(latin1("MZ\x90\x00\x03"))).toBe("application/x-msdownload");
  });

  it("says so when the bytes tell nothing", () => {
    expect(sniffMimetype(latin1("hello there"))).toBeNull();
    expect(sniffMimetype(new Uint8Array())).toBeNull();
  });
});
