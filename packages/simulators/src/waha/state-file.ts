import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { World } from "./world.ts";

/** Raised when the world's shape changes: an older file is then started afresh. */
const VERSION = 1;

const fileSchema = z.looseObject({
  version: z.literal(VERSION),
  world: z.looseObject({
    account: z.looseObject({ id: z.string() }),
    sessions: z.array(z.looseObject({ name: z.string() })),
    chats: z.array(z.looseObject({ chatId: z.string(), messages: z.array(z.looseObject({ bareId: z.string() })) })),
    lids: z.array(z.looseObject({ lid: z.string() })),
    deliveries: z.array(z.looseObject({ bareId: z.string() })),
  }),
});

/** The world a file keeps, or null when there is none or it is of another version. Throws on a broken file. */
export function loadWorld(path: string): World | null {
  if (!existsSync(path)) return null;
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  return parsed.success ? (parsed.data.world as unknown as World) : null;
}

/** Writes beside and renames, so that a kill in the middle leaves the old file whole. */
export function saveWorld(path: string, world: World): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, JSON.stringify({ version: VERSION, world }));
  renameSync(draft, path);
}
