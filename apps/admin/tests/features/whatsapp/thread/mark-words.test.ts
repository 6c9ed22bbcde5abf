// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { markWords, placesOf } from "@/features/whatsapp/thread/mark-words";

const thread = document.createElement("section");
thread.innerHTML = `<h2>towel</h2>
  <div role="article"><span class="sr-only">towel</span>A <b>Towel</b> and a tówel <time>towel</time></div>`;

describe("what was searched for, in the bubbles", () => {
  it("is found in their words alone, whatever its case and accents", () => {
    expect(placesOf(thread, "towel").map(String)).toEqual(["Towel", "tówel"]);
    expect(placesOf(thread, "")).toEqual([]);
  });

  describe("is marked", () => {
    const marked = new Map<string, readonly Range[]>();
    beforeEach(() => {
      vi.stubGlobal("CSS", { highlights: marked });
      vi.stubGlobal(
        "Highlight",
        class {
          constructor(...ranges: Range[]) {
            return ranges;
          }
        },
      );
    });
    afterEach(() => vi.unstubAllGlobals());

    it("also in bubbles that are drawn later, until it is no longer looked for", async () => {
      const stop = markWords(thread, "towel");
      expect(marked.get("kaunter-find")).toHaveLength(2);
      const later = document.createElement("div");
      later.setAttribute("role", "article");
      later.textContent = "One more towel";
      thread.append(later);
      await vi.waitFor(() => expect(marked.get("kaunter-find")).toHaveLength(3));
      stop();
      expect(marked.size).toBe(0);
    });
  });

  it("is left unmarked by a browser that cannot", () => {
    expect(() => markWords(thread, "towel")()).not.toThrow();
  });
});
