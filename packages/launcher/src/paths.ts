import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Where everything lives in a checkout. */
export const paths = {
  root,
  admin: join(root, "apps", "admin"),
  data: join(root, ".kaunter"),
  migrations: join(root, "supabase", "migrations"),
  seed: join(root, "supabase", "seed.sql"),
  seedChats: join(root, "supabase", "seed-chats.sql"),
} as const;
