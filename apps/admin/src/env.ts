import { z } from "zod";

const sessionName = z.string().regex(/^[\w-]{1,54}$/);

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    SUPABASE_URL: z.url(),
    SUPABASE_ANON_KEY: z.string().min(20),
    SUPABASE_SERVICE_ROLE_KEY: z.string().min(20),
    WAHA_API_URL: z.url().default("http://localhost:3000"),
    WAHA_API_KEY: z.string().min(1).optional(),
    WAHA_SESSION_NAME: sessionName.default("default"),
    /** Comma-separated names; unset: every session WAHA knows. */
    WAHA_SESSIONS: z
      .string()
      .transform((text) => text.split(",").map((name) => name.trim()))
      .pipe(z.array(sessionName).min(1))
      .optional(),
    /** How screens hear of changes: by a stream, or by pokes and questions where the host cannot hold one. */
    KAUNTER_LIVE: z.enum(["stream", "poke"]).default("stream"),
    /** The largest file of an incoming message that is kept, in MiB. */
    KAUNTER_MEDIA_MAX_MB: z.coerce.number().int().min(1).max(2_000).default(64),
    /** The least time between two messages a session sends, ms: WhatsApp distrusts numbers that write like machines. */
    KAUNTER_SEND_GAP_MS: z.coerce.number().int().min(0).max(60_000).default(250),
    /** Where WAHA can call this server: the public address of `/api/webhooks/waha`. Unset: its socket alone brings events. */
    KAUNTER_WEBHOOK_URL: z.url().optional(),
    /** The desk's own address, for links in mails. Unset: known only to somebody on this machine. */
    KAUNTER_PUBLIC_URL: z.url().optional(),
    WEBHOOK_SECRET: z.string().min(8).optional(),
    PORT: port.optional(),
  })
  .refine((value) => value.NODE_ENV !== "production" || value.WEBHOOK_SECRET !== undefined, {
    path: ["WEBHOOK_SECRET"],
    message: "is required in production: without it anybody could post messages into the desk",
  });

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/**
 * The app's settings, read once. The only reader of the process environment.
 * @throws Error that names every variable with a bad value; the app refuses to boot on it.
 */
export function env(): Env {
  if (cached) return cached;
  const blankIsUnset = Object.entries(process.env).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(blankIsUnset));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Kaunter cannot start, these settings are wrong:\n  ${lines.join("\n  ")}`);
  }
  cached = parsed.data;
  return cached;
}
