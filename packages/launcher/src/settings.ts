import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LauncherError } from "./launcher-error.ts";
import { paths } from "./paths.ts";

// Below 32768: from there on an operating system hands ports to outgoing connections, and one of ours would be taken by chance.
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

const schema = z.object({
  PORT: port(4600),
  KAUNTER_SUPABASE_PORT: port(14_610),
  KAUNTER_DB_PORT: port(14_611),
  KAUNTER_SIM_PORT: port(14_620),
  KAUNTER_ULTRAMSG_SIM_PORT: port(14_621),
  SUPABASE_URL: z.url().optional(),
  SUPABASE_ANON_KEY: z.string().optional(),
  SUPABASE_SERVICE_ROLE_KEY: z.string().optional(),
  SUPABASE_DB_URL: z.string().optional(),
  WAHA_API_URL: z.url().optional(),
  WAHA_API_KEY: z.string().optional(),
  WAHA_SESSION_NAME: z.string().default("default"),
  WEBHOOK_SECRET: z.string().optional(),
  ULTRAMSG_INSTANCE_ID: z.string().optional(),
  ULTRAMSG_TOKEN: z.string().optional(),
  KAUNTER_CHROMIUM: z.string().optional(),
});

export type Settings = z.infer<typeof schema>;

/**
 * The launcher's settings: the environment, with `.env` in the checkout underneath.
 * @throws LauncherError naming each wrong variable.
 */
export function readSettings(): Settings {
  const file = join(paths.root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new LauncherError(`These settings are wrong:\n${lines.join("\n")}`);
}
