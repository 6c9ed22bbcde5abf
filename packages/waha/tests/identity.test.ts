import { parseMessageId } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentMessageSchema } from "../src/wire/sent-message.ts";
import { read } from "./support/messages.ts";

const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
const bareId = fc.stringMatching(/^(3EB0|3A)[0-9A-F]{6,18}$/);
const chat = fc.oneof(
  digits.map((user) => ({ wire: `${user}@c.us`, jid: `${user}@s.whatsapp.net` })),
  digits.map((user) => ({ wire: `${user}@lid`, jid: `${user}@lid` })),
  fc.tuple(digits, digits).map(([one, two]) => ({ wire: `${one}-${two}@g.us`, jid: `${one}-${two}@g.us` })),
);

describe("a message keeps one identity on its way", () => {
  it("from NOWEB's send reply to its echo and its history row", () => {
    fc.assert(
      fc.property(chat, bareId, fc.option(fc.integer({ min: 1, max: 99 })), ({ wire, jid }, id, device) => {
        const remoteJid = device === null ? jid : jid.replace("@", `:${String(device)}@`);
        const sent = sentMessageSchema.parse({
          key: { remoteJid, fromMe: true, id },
          messageTimestamp: "1795298259",
          status: "PENDING",
        });
        const echo = read({ id: `true_${wire}_${id}`, timestamp: 1, fromMe: true, body: "x" });
        expect(parseMessageId(sent.messageId)).toMatchObject({
          chatId: echo?.chatId,
          bareId: echo?.bareId,
          fromMe: true,
        });
        expect(sent.bareId).toBe(id);
      }),
    );
  });

  it("from GOWS's and WEBJS's replies, participant or not", () => {
    fc.assert(
      fc.property(chat, bareId, fc.boolean(), ({ wire }, id, withParticipant) => {
        const full = `true_${wire}_${id}${withParticipant ? "_60378901234@c.us" : ""}`;
        const replies = [
          { id: full, _data: null },
          { id: { _serialized: full }, timestamp: 5 },
        ];
        for (const reply of replies)
          expect(sentMessageSchema.parse(reply)).toMatchObject({ messageId: full, bareId: id });
        expect(read({ id: full, timestamp: 1, fromMe: true, body: "x" })?.bareId).toBe(id);
      }),
    );
  });

  it("survives the change from a hidden id to a phone: same bare id, alias learned", () => {
    fc.assert(
      fc.property(digits, digits, bareId, (lid, phone, id) => {
        const key = { remoteJid: `${lid}@lid`, remoteJidAlt: `${phone}@s.whatsapp.net`, fromMe: false, id };
        const hidden = read({
          id: `false_${lid}@lid_${id}`,
          timestamp: 1,
          fromMe: false,
          _data: { key, message: { conversation: "x" } },
        });
        const plain = read({ id: `false_${phone}@c.us_${id}`, timestamp: 1, fromMe: false, body: "x" });
        expect(hidden).toMatchObject({ bareId: id, phone, aliases: [{ alias: `${lid}@lid`, phone }] });
        expect(plain).toMatchObject({ bareId: id, phone, chatId: `${phone}@c.us` });
      }),
    );
  });

  it("never throws on any id", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const message = read({ id, timestamp: 1, fromMe: false, body: "x" });
        return message === null || message.bareId !== "";
      }),
    );
  });
});
