// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nameAll, withNames } from "@/features/whatsapp/message-kinds/markup/mentions";
import { namesOf } from "@/features/whatsapp/thread/mentions";
import { answerRoutes } from "../../../support/answer-routes";
import { drawBubble } from "../../../support/bubble";
import { uuid } from "../../../support/builders";
import { messageRow } from "../../../support/thread-rows";

afterEach(() => vi.unstubAllGlobals());

const person = { lastAtMs: null, conversationId: null };
const PEOPLE = [
  { ...person, chatId: "88877766655@lid", phone: "60173948261", name: "Lim Siew Ling" },
  { ...person, chatId: "60129384756@c.us", phone: "60129384756", name: null },
];
const WE = { phone: "60378901234", pushName: "Kaunter Gym" };

describe("what somebody is called who is called by @", () => {
  it.each([
    ["by name, found by their hidden id", "88877766655@lid", "Lim Siew Ling"],
    ["by name, found by their number", "60173948261@c.us", "Lim Siew Ling"],
    ["by number where there is no name", "60129384756@c.us", "+60 12-938 4756"],
    ["by number where nothing is known of them", "6591234567@c.us", "+65 9123 4567"],
    ["as we call ourselves on WhatsApp", "60378901234@c.us", "Kaunter Gym"],
    ["not at all where only a hidden id is known", "1112223334445@lid", undefined],
  ])("%s", (_how, address, name) => {
    expect(namesOf([address], PEOPLE, WE).get(address.split("@")[0] ?? "")).toBe(name);
  });
});

describe("a text that calls people", () => {
  const names = new Map([["88877766655", "Lim"]]);
  it("has names instead of digits, and nothing else is touched", () => {
    expect(nameAll("Hi @88877766655, ask @60123 or 88877766655", names)).toBe("Hi @Lim, ask @60123 or 88877766655");
    expect(withNames("@88877766655", names)).toEqual([{ text: "@Lim", person: true }]);
    expect(withNames("", names)).toEqual([]);
  });

  it("is drawn with the names of who is in the chat, as soon as they are known", async () => {
    const path = `/api/waha/conversations/${uuid(1)}/participants`;
    answerRoutes({ [path]: () => ({ participants: PEOPLE, complete: true }) });
    const mentions = ["88877766655@lid", "60129384756@c.us"];
    const body = "*Hi @88877766655* and @60129384756";
    drawBubble(messageRow(1, { body, content: { kind: "text", preview: null, mentions } }));
    expect(screen.getByText("@+60 12-938 4756")).toBeTruthy();
    await waitFor(() => expect(screen.getByText("@Lim Siew Ling").tagName).toBe("BDI"));
    expect(screen.queryByText(/88877766655/)).toBeNull();
  });

  it("asks for nobody where nobody is called", () => {
    const fetch = answerRoutes({});
    drawBubble(messageRow(1, { body: "mail me @88877766655" }));
    expect(screen.getByText("mail me @88877766655")).toBeTruthy();
    expect(fetch).not.toHaveBeenCalled();
  });
});
