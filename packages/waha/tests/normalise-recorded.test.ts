import { recordedExchanges, recordedSocketEvents, recordedWebhooks } from "@kaunter/testing";
import { gatewayEventSchema, gatewayMessageSchema, type GatewayEvent } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { normalise, normaliseMessage } from "../src/normalise/index.ts";
import { wahaEnvelopeSchema } from "../src/wire/envelope.ts";
import { wireMessageSchema } from "../src/wire/message.ts";

const fromSocket = recordedSocketEvents.map((event) => wahaEnvelopeSchema.parse(event));
const fromWebhooks = recordedWebhooks.map((hook) => wahaEnvelopeSchema.parse(JSON.parse(hook.body)));
const recordedMessages = recordedExchanges
  .filter((exchange) => exchange.status === 200 && /\/messages(\?|\/|$)/.test(exchange.path))
  .flatMap((exchange) =>
    Array.isArray(exchange.responseBody) ? (exchange.responseBody as unknown[]) : [exchange.responseBody],
  )
  .filter((row) => wireMessageSchema.safeParse(row).success)
  .map((row) => wireMessageSchema.parse(row));

describe("every recorded event", () => {
  it("becomes what the golden file says", async () => {
    const golden = fromSocket.map((envelope) => ({ event: envelope.event, becomes: normalise(envelope) }));
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot("fixtures/socket-events.golden.json");
  });

  it("is valid in the domain's words and understood", () => {
    const events = [...fromSocket, ...fromWebhooks].flatMap(normalise);
    for (const event of events) gatewayEventSchema.parse(event);
    expect(events.filter((event) => event.type === "event/unsupported")).toEqual([]);
  });

  it("says the same over webhook and socket", () => {
    const byId = new Map(fromSocket.map((envelope) => [envelope.id, normalise(envelope)]));
    const shared = fromWebhooks.filter((envelope) => byId.has(envelope.id));
    for (const envelope of shared) expect(normalise(envelope)).toEqual(byId.get(envelope.id));
    expect(shared.length).toBeGreaterThanOrEqual(45);
  });
});

describe("one message", () => {
  const messageOf = (event: GatewayEvent) => (event.type === "message/received" ? [event.message] : []);
  const received = fromSocket.flatMap(normalise).flatMap(messageOf);

  it("has one identity in reply, echo, ack, overview and history", () => {
    const bareId = "3EB085C0991A04C54DD938";
    const echo = received.find((message) => message.bareId === bareId);
    const row = recordedMessages.map(normaliseMessage).find((message) => message?.bareId === bareId);
    const acks = fromSocket
      .flatMap(normalise)
      .filter((event) => event.type === "message/acked" && event.bareId === bareId);
    const identity = { chatId: "15551234567@c.us", bareId, fromMe: true };
    expect(echo).toMatchObject(identity);
    expect(row).toMatchObject(identity);
    expect(acks).toMatchObject([
      { ...identity, status: "sent" },
      { ...identity, status: "delivered" },
      { ...identity, status: "read" },
    ]);
  });

  it("comes as `message` and `message.any` with equal content", () => {
    const greetings = received.filter((message) => message.bareId === "3AINTEXT0001");
    expect(greetings).toHaveLength(2);
    expect(greetings[0]).toEqual(greetings[1]);
  });

  it("from a hidden id brings the phone and the alias it was learned from", () => {
    const hidden = received.find((message) => message.bareId === "3AINLID0001");
    expect(hidden).toMatchObject({
      chatId: "88877766655@lid",
      phone: "15559990000",
      name: "Lid Guy",
      aliases: [{ alias: "88877766655@lid", phone: "15559990000", learnedFrom: "event" }],
    });
  });

  it("in a group names its sender and not the chat", () => {
    expect(received.find((message) => message.bareId === "3AINGRP0001")).toMatchObject({
      chatId: "120363000000000001@g.us",
      isGroup: true,
      phone: null,
      name: null,
      sender: { chatId: "77766655544@lid", phone: "15558880000", name: "Carol" },
      aliases: [{ alias: "77766655544@lid", phone: "15558880000" }],
    });
  });

  it("keeps its kind when the download of its media failed", () => {
    expect(received.find((message) => message.bareId === "3AINIMG0001")).toMatchObject({
      body: "look",
      content: { kind: "image", media: { mimetype: "image/jpeg", sizeBytes: 1234, gatewayUrl: null } },
    });
  });

  it("is valid in every recorded history row", () => {
    const messages = recordedMessages.map(normaliseMessage);
    for (const message of messages) gatewayMessageSchema.parse(message);
    expect(messages.length).toBeGreaterThanOrEqual(8);
  });
});
