// Every link to a file in README.md, CONTRIBUTING.md, docs/ and the rooms' READMEs must lead somewhere.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), "..", "..", "..");
const SKIPPED = new Set(["node_modules", ".git", ".next", ".kaunter", ".artifacts", "test-results", ".turbo"]);

const dead = markdownBelow(root).flatMap((file) =>
  targets(readFileSync(file, "utf8"))
    .filter((target) => !existsSync(join(dirname(file), target)))
    .map((target) => `${relative(root, file)}: ${target}`),
);

if (dead.length > 0) {
  console.error(`Dead links:\n  ${dead.join("\n  ")}`);
  process.exit(1);
}

function markdownBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

function targets(text) {
  const prose = text.replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/\]\((?:<([^>]+)>|([^)\s]+))\)/g)]
    .map((match) => decodeURI(match[1] ?? match[2]).split("#")[0])
    .filter((target) => target !== "" && !/^[a-z]+:/i.test(target));
}
