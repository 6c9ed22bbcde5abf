import type { MessageKind } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { noweb, read } from "./support/messages.ts";

const bare = { id: "false_60123456789@c.us_3A1", timestamp: 1, fromMe: false, hasMedia: true };
const ofMedia = (media: Record<string, unknown>) => read({ ...bare, media })?.content;

describe("a file whose type nobody told", () => {
  it.each<[string, string, MessageKind]>([
    ["AAAAIGZ0eXBpc29tAAACAGlzb21pc28y", "video/mp4", "video"],
    ["GkXfo59ChoEBQveBAULygQRC84EI", "video/webm", "video"],
    ["UklGRiQAAABXQVZFZm10IBAAAAAB", "audio/wav", "audio"],
    ["UklGRiQAAABXRUJQVlA4IBgAAAAw", "image/webp", "sticker"],
    ["/9j/4AAQSkZJRgABAQAAAQABAAD/", "image/jpeg", "image"],
    ["iVBORw0KGgoAAAANSUhEUgAAAAEA", "image/png", "image"],
    ["T2dnUwACAAAAAAAAAAAAAAAAAAAA", "audio/ogg", "voice"],
    ["JVBERi0xLjQKJcOkw7zDtsOfCjIg", "application/pdf", "document"],
  ])("is known by its first bytes: %s is %s", (data, mimetype, kind) => {
    expect(ofMedia({ data })).toMatchObject({ kind, media: { mimetype } });
  });

  it("is known by the bytes of a data URL, which is no address to fetch from", () => {
    const url = "data:;base64,AAAAIGZ0eXBpc29tAAACAGlzb21pc28y";
    expect(ofMedia({ url })).toMatchObject({ kind: "video", media: { mimetype: "video/mp4", gatewayUrl: null } });
  });

  it.each([
    [{ filename: "price list.PDF" }, "application/pdf"],
    [{ url: "http://localhost:3000/api/files/default/3A1.oga" }, "audio/ogg"],
    [{ url: "http://localhost:3000/api/files/default/3A1.jpeg?x=1" }, "image/jpeg"],
  ])("is known by what it is called: %j", (media, mimetype) => {
    expect(ofMedia(media)).toMatchObject({ media: { mimetype } });
  });

  it.each([[{ filename: "price.constructor" }], [{ filename: "noname" }], [{ data: "AAAA" }], [{ data: "%%%" }]])(
    "stays unknown, and a document, where nothing tells: %j",
    (media) => {
      expect(ofMedia(media)).toMatchObject({ kind: "document", media: { mimetype: null } });
    },
  );

  it("is what was told, where something was told", () => {
    const media = { mimetype: "audio/mp4", data: "AAAAIGZ0eXBpc29tAAACAGlzb21pc28y" };
    expect(ofMedia(media)).toMatchObject({ kind: "audio", media: { mimetype: "audio/mp4" } });
    const told = noweb({ imageMessage: { mimetype: "image/heic" } }, { hasMedia: true, media: { filename: "a.jpg" } });
    expect(told?.content).toMatchObject({ kind: "image", media: { mimetype: "image/heic" } });
  });
});
