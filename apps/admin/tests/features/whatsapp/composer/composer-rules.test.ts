// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { textRoom } from "@/features/whatsapp/composer/text-room";
import { wantsComposer } from "@/features/whatsapp/composer/wants-composer";

describe("the room in a text", () => {
  it.each([
    ["nothing", "", { sendable: false, left: null }],
    ["a sentence", "Hi", { sendable: true, left: null }],
    ["nearly the limit", "a".repeat(65_000), { sendable: true, left: 536 }],
    ["the limit itself", "a".repeat(65_536), { sendable: true, left: 0 }],
    ["one too many", "a".repeat(65_537), { sendable: false, left: -1 }],
    ["the limit and outer spaces, which are not sent", `  ${"a".repeat(65_536)}\n`, { sendable: true, left: 0 }],
  ])("is told for %s", (_, text, room) => {
    expect(textRoom(text)).toEqual(room);
  });
});

function press(html: string, init: KeyboardEventInit): boolean {
  document.body.innerHTML = html;
  const target = document.querySelector("[data-here]") ?? document.body;
  let wanted = false;
  const listen = (event: KeyboardEvent) => (wanted = wantsComposer(event));
  document.addEventListener("keydown", listen, { once: true });
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  return wanted;
}

describe("a key pressed somewhere on the desk", () => {
  it.each<[string, string, KeyboardEventInit]>([
    ["a letter", "<p data-here></p>", { key: "h" }],
    ["a capital", "<p data-here></p>", { key: "H", shiftKey: true }],
    ["a Chinese letter", "<p data-here></p>", { key: "你" }],
    ["an emoji", "<p data-here></p>", { key: "👍" }],
    ["the start of an input method", "<p data-here></p>", { key: "Process" }],
    ["a letter while a button has the focus", "<button data-here></button>", { key: "h" }],
    ["Space on the ground", "<p data-here></p>", { key: " " }],
    ["Ctrl+V", "<p data-here></p>", { key: "v", ctrlKey: true }],
    ["Cmd+V", "<p data-here></p>", { key: "v", metaKey: true }],
  ])("is for the composer: %s", (_, html, init) => {
    expect(press(html, init)).toBe(true);
  });

  it.each<[string, string, KeyboardEventInit]>([
    ["an arrow", "<p data-here></p>", { key: "ArrowUp" }],
    ["Enter", "<p data-here></p>", { key: "Enter" }],
    ["Escape", "<p data-here></p>", { key: "Escape" }],
    ["Tab", "<p data-here></p>", { key: "Tab" }],
    ["Ctrl+K", "<p data-here></p>", { key: "k", ctrlKey: true }],
    ["Cmd+C", "<p data-here></p>", { key: "c", metaKey: true }],
    ["Alt with a letter", "<p data-here></p>", { key: "h", altKey: true }],
    ["a letter in the search", "<input data-here>", { key: "h" }],
    ["a letter in a dialog", '<div role="dialog"><button data-here></button></div>', { key: "h" }],
    ["a letter in a menu", '<div role="menu"><div role="menuitem" data-here></div></div>', { key: "h" }],
    ["Space on a button", "<button data-here></button>", { key: " " }],
    [
      "a letter while a dialog is on its way",
      '<button aria-haspopup="dialog" aria-expanded="true" data-here></button>',
      { key: "h" },
    ],
  ])("is not for the composer: %s", (_, html, init) => {
    expect(press(html, init)).toBe(false);
  });
});
