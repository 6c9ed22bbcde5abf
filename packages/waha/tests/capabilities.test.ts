import { describe, expect, it } from "vitest";
import { capabilities } from "../src/index.ts";

describe("what an engine can do", () => {
  it.each([
    ["NOWEB", { about: false, bareMessageIds: true, historyNeedsStore: true, namesForwarded: true }],
    ["GOWS", { about: true, bareMessageIds: true, historyNeedsStore: false, passkeys: true }],
    ["WEBJS", { bareMessageIds: false, historyOfAllChats: false, revokedOriginal: true, namesForwarded: false }],
    ["WPP", { bareMessageIds: false, screenshot: true, groupTicksAndTyping: "when_switched_on" }],
  ])("%s", (engine, expected) => {
    expect(capabilities(engine)).toMatchObject(expected);
  });

  it.each([null, "", "VENOM", "toString"])("is answered carefully for %j", (engine) => {
    expect(capabilities(engine)).toMatchObject({ bareMessageIds: false, about: false, historyNeedsStore: true });
  });
});
