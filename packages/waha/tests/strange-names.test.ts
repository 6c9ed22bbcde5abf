import { parseChatId } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { gows, noweb, read, webjs } from "./support/messages.ts";

/** Words every object of the language answers to; from outside they are words like any other. */
const WORDS = ["constructor", "toString", "__proto__", "hasOwnProperty"];

describe.each(WORDS)("a name from outside that happens to be %s", (word) => {
  it("is no kind of a protocol message", () => {
    const proto = JSON.parse(`{"${word}":{"a":1}}`) as Record<string, unknown>;
    for (const message of [noweb(proto), gows(proto)]) {
      expect(message?.content).toMatchObject({ kind: "unsupported", what: word });
    }
  });

  it("is no kind of WEBJS", () => {
    expect(webjs(word)?.content).toMatchObject({ kind: "unsupported", what: word });
  });

  it("is no server of an address, and no stub", () => {
    expect(parseChatId(`60123456789@${word}`)).toBeNull();
    const _data = { messageStubType: word, key: { id: "3A1" }, message: null };
    const stub = read({ id: "false_60123456789@c.us_3A1", timestamp: 1, fromMe: false, _data });
    expect(stub?.content).toEqual({ kind: "notice", code: word.toLowerCase(), params: {} });
  });
});

describe("a message wrapped more often than any real one", () => {
  it("is read without falling over", () => {
    let proto: Record<string, unknown> = { conversation: "deep" };
    for (let depth = 0; depth < 50_000; depth += 1) proto = { ephemeralMessage: { message: proto } };
    expect(noweb(proto)?.content).toMatchObject({ kind: "unsupported", what: "ephemeralMessage" });
  });
});
