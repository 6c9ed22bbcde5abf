import type { MessageContent } from "@kaunter/domain";
import { expect, it } from "vitest";
import { calling } from "../src/normalise/content/calling.ts";

const text: MessageContent = { kind: "text", preview: null };

it.each<[string, string | null, readonly string[], readonly string[] | undefined]>([
  [
    "who stands in the words is called",
    "@60123456789 and @88877766655",
    ["60123456789@c.us", "88877766655@lid"],
    ["60123456789@c.us", "88877766655@lid"],
  ],
  ["who is only told of is not", "everybody, please read", ["60123456789@c.us"], undefined],
  ["a message without words calls nobody", null, ["60123456789@c.us"], undefined],
])("%s", (_what, body, named, mentions) => {
  expect(calling(text, body, named)).toEqual(mentions === undefined ? text : { ...text, mentions });
});

it("a kind without words of its own keeps none", () => {
  const card: MessageContent = { kind: "contact", contacts: [] };
  expect(calling(card, "@60123456789", ["60123456789@c.us"])).toBe(card);
});
