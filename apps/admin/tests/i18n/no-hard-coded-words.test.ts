import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src", import.meta.url));

const screens = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

/** Letters between tags, or in the properties people read or hear. */
const SPOKEN = [
  />\s*([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)\s*<\//gu,
  /\b(?:label|title|alt|placeholder|aria-label)="([^"]*\p{L}[^"]*)"/gu,
];

function hardCoded(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(/=>/g, "");
  return SPOKEN.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => (match[1] ?? "").trim()));
}

describe("screens", () => {
  it("find words written into JSX when there are some", () => {
    expect(hardCoded(`<p>Sign in</p><img alt="A gym" />`)).toEqual(["Sign in", "A gym"]);
  });

  it.each(screens)("%s takes its words from the catalogue", (file) => {
    expect(hardCoded(readFileSync(join(root, file), "utf8"))).toEqual([]);
  });
});
