import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMessageId, parseChatId, parseMessageId } from "../../src/index.ts";

describe("parseChatId", () => {
  it.each([
    ["60123456789@c.us", "person", "60123456789@c.us", "60123456789"],
    ["60123456789@s.whatsapp.net", "person", "60123456789@c.us", "60123456789"],
    ["15550001111:7@s.whatsapp.net", "person", "15550001111@c.us", "15550001111"],
    ["60123456789", "person", "60123456789@c.us", "60123456789"],
    ["+60123456789", "person", "60123456789@c.us", "60123456789"],
    ["88877766655@lid", "lid", "88877766655@lid", null],
    ["120363000000000001@g.us", "group", "120363000000000001@g.us", null],
    ["14155552671-441234567890@g.us", "group", "14155552671-441234567890@g.us", null],
    ["status@broadcast", "broadcast", "status@broadcast", null],
    ["123@newsletter", "newsletter", "123@newsletter", null],
  ])("reads %s as %s", (raw, kind, chatId, phone) => {
    expect(parseChatId(raw)).toMatchObject({ kind, chatId, phone });
  });

  it.each([
    "",
    "@",
    "hello",
    "abc@c.us",
    "1@example.com",
    "12 34@c.us",
    "<b>@lid",
    "60123456789@",
    `${"1".repeat(99)}@c.us`,
  ])("refuses %j", (raw) => {
    expect(parseChatId(raw)).toBeNull();
  });

  it("answers its own canonical form unchanged", () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const once = parseChatId(raw);
        return once === null || parseChatId(once.chatId)?.chatId === once.chatId;
      }),
    );
  });
});

describe("parseMessageId", () => {
  it("reads a direct message's id", () => {
    expect(parseMessageId("true_15551234567@c.us_3EB085C0991A04C54DD938")).toEqual({
      fromMe: true,
      chatId: "15551234567@c.us",
      bareId: "3EB085C0991A04C54DD938",
      participant: null,
    });
  });

  it("reads a group message's id with its sender", () => {
    expect(parseMessageId("false_120363000000000001@g.us_3AINGRP0001_77766655544@lid")).toEqual({
      fromMe: false,
      chatId: "120363000000000001@g.us",
      bareId: "3AINGRP0001",
      participant: "77766655544@lid",
    });
  });

  it.each(["", "3EB085", "maybe_1@c.us_A", "true_nonsense_A", "true_15551234567@c.us_"])("refuses %j", (raw) => {
    expect(parseMessageId(raw)).toBeNull();
  });

  it("writes what it reads", () => {
    for (const id of ["true_15551234567@c.us_3EB0", "false_120363000000000001@g.us_3A_77766655544@lid"]) {
      const parsed = parseMessageId(id);
      expect(parsed && buildMessageId(parsed)).toBe(id);
    }
  });
});
