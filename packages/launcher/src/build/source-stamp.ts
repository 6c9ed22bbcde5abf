import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { paths } from "../paths.ts";

const SKIPPED = new Set(["node_modules", ".next", "tests", "fixtures", "bench", ".turbo"]);
const ROOTS = ["apps/admin", "packages"];
const FILES = ["pnpm-lock.yaml", "tsconfig.base.json"];

/** A hash over every source file a production build is made of: equal stamps, equal builds. */
export async function sourceStamp(): Promise<string> {
  const hash = createHash("sha256");
  const found = (await Promise.all(ROOTS.map((root) => filesBelow(join(paths.root, root))))).flat();
  for (const file of [...found, ...FILES.map((name) => join(paths.root, name))].sort()) {
    hash
      .update(relative(paths.root, file))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    if (SKIPPED.has(entry.name) || entry.name.endsWith(".tsbuildinfo") || entry.name === "next-env.d.ts") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return (await Promise.all(nested)).flat();
}
