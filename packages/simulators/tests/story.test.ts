import { normaliseMessage } from "@kaunter/waha/normalise";
import { parseChatId } from "@kaunter/domain";
import { storyPeople } from "@kaunter/testing";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startScriptedDay, storyChats, storyLids, unknownLid } from "../src/index.ts";
import { sampleFile } from "../src/scenario/sample-files.ts";
import { clientOf, simulate, until } from "./support/simulate.ts";

describe("the story", () => {
  const chats = storyChats();

  it("has everybody once, three groups and two hidden ids", () => {
    const kinds = chats.map((chat) => parseChatId(chat.chatId)?.kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([count("person"), count("group"), count("lid"), chats.length]).toEqual([storyPeople.length - 1, 3, 2, 61]);
    expect(new Set(chats.map((chat) => chat.chatId)).size).toBe(chats.length);
    expect(new Set(storyPeople.map((person) => person.phone)).size).toBe(storyPeople.length);
  });

  it("knows the phone behind one hidden id and not behind the other", () => {
    const known = new Set(storyLids().map((row) => row.lid));
    const hidden = chats.map((chat) => chat.chatId).filter((chatId) => chatId.endsWith("@lid"));
    expect(hidden.map((chatId) => known.has(chatId)).sort()).toEqual([false, true]);
    expect(known.has(unknownLid)).toBe(false);
  });

  it("spreads from minutes to weeks and speaks four languages", () => {
    const ends = chats.map((chat) => chat.lines.at(-1)?.minutesAgo ?? 0);
    expect(Math.min(...ends)).toBeLessThan(10);
    expect(Math.max(...ends)).toBeGreaterThan(7 * 24 * 60);
    const all = chats.flatMap((chat) => chat.lines.map((line) => line.text)).join(" ");
    for (const script of [/[\u0b80-\u0bff]/, /[\u4e00-\u9fff]/, /terima kasih/i, /thank/i]) expect(all).toMatch(script);
  });

  it("is read without a single odd row", async () => {
    const client = clientOf(await simulate());
    const { chats: rows } = await client.getChatsOverview("default", { limit: 100 });
    expect(rows).toHaveLength(61);
    for (const { chatId } of rows) {
      const history = await client.getChatMessages("default", chatId, { limit: 100 });
      expect(history.length).toBeGreaterThan(0);
      for (const row of history) expect(normaliseMessage(row)).toMatchObject({ chatId });
    }
  });
});

describe("sample files are real", () => {
  const bytes = (kind: "image" | "pdf" | "voice") => Buffer.from(sampleFile(kind).base64, "base64");

  it("png: its pixels inflate to width × height", () => {
    const png = bytes("image");
    expect(png.subarray(0, 4).toString("latin1")).toBe("\u0089PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 200]);
    const length = png.readUInt32BE(33);
    expect(inflateSync(png.subarray(41, 41 + length))).toHaveLength(200 * (1 + 320 * 3));
  });

  it("pdf: its table points at its objects", () => {
    const pdf = bytes("pdf").toString("latin1");
    const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe("xref");
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
    offsets.forEach((offset, index) => expect(pdf.slice(offset, offset + 7)).toBe(`${String(index + 1)} 0 obj`));
  });

  it("ogg: three pages, opus inside", () => {
    const ogg = bytes("voice").toString("latin1");
    expect(ogg.match(/OggS/g)).toHaveLength(3);
    expect(ogg.indexOf("OpusHead")).toBe(28);
  });
});

describe("the scripted day", () => {
  it("lets people write, and those who are answered answer back", async () => {
    const simulator = await simulate();
    const errors: unknown[] = [];
    const day = startScriptedDay({
      control: simulator.control,
      onError: (error) => errors.push(error),
      everyMs: [60_000, 60_001],
      watchMs: 20,
      random: () => 0,
    });
    const before = (await simulator.control.state()).chats.flatMap((chat) => chat.messages).length;
    await until(async () => (await simulator.control.state()).chats.flatMap((chat) => chat.messages).length > before);
    day.stop();
    expect(errors).toEqual([]);
  });
});
