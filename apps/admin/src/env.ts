import { z } from "zod";

const sessionName = z.string().regex(/^[\w-]{1,54}$/);

const port = z.coerce.number().int().min(1).max(65_535);

/** Without both there is no second gateway; any other setting of it alone is a slip of the pen. */
const PAIR = ["ULTRAMSG_INSTANCE_ID", "ULTRAMSG_TOKEN"] as const;
const ULTRAMSG = [...PAIR, "ULTRAMSG_API_URL", "ULTRAMSG_WEBHOOK_SECRET", "ULTRAMSG_SYNC_EVERY_MINUTES"] as const;

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
    /**
     * Where browsers reach the desk: for links in mails, and with https, cookies and browsers are held to it. Unset: known
     * only to somebody on this machine.
     */
    KAUNTER_PUBLIC_URL: z.url().optional(),
    /** The header in which a trusted proxy names the client. Unset: no address is believed, and limits count people alone. */
    KAUNTER_CLIENT_IP_HEADER: z
      .string()
      .toLowerCase()
      .regex(/^[a-z][a-z0-9-]{0,60}$/)
      .optional(),
    /** How many proxies of ours stand before the app: the address is the one the outermost of them saw. */
    KAUNTER_TRUSTED_PROXIES: z.coerce.number().int().min(1).max(10).default(1),
    WEBHOOK_SECRET: z.string().min(8).optional(),
    /** Who may read `/metrics`; unset: nobody. */
    KAUNTER_METRICS_TOKEN: z.string().min(16).optional(),
    /** Where an OpenTelemetry collector listens (HTTP); unset: nothing is traced. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
    OTEL_SERVICE_NAME: z.string().min(1).default("kaunter"),
    /** The second gateway, as UltraMsg names it (`instance1150`). Unset: there is none, and nothing speaks of it. */
    ULTRAMSG_INSTANCE_ID: z
      .string()
      .regex(/^(instance)?[\w-]{1,40}$/i)
      .optional(),
    ULTRAMSG_TOKEN: z.string().min(1).optional(),
    ULTRAMSG_API_URL: z.url().optional(),
    /** What its webhook has to show. Unset: its webhook is believed nothing. */
    ULTRAMSG_WEBHOOK_SECRET: z.string().min(16).optional(),
    /** How often its contacts are taken over without being asked, minutes. Unset: never. */
    ULTRAMSG_SYNC_EVERY_MINUTES: z.coerce.number().int().min(5).max(10_080).optional(),
    /** The bearer key of programs that call `/api/whatsapp-contacts`. Unset: no program may. */
    KAUNTER_API_KEY: z.string().min(24).optional(),
    PORT: port.optional(),
  })
  .refine((value) => value.NODE_ENV !== "production" || value.WEBHOOK_SECRET !== undefined, {
    path: ["WEBHOOK_SECRET"],
    message: "is required in production: without it anybody could post messages into the desk",
  })
  .superRefine((value, context) => {
    const [wanted, given] = [PAIR.filter((name) => value[name] === undefined), ULTRAMSG.some((name) => value[name])];
    for (const path of given ? wanted : []) {
      context.addIssue({ code: "custom", path: [path], message: "is missing: other ULTRAMSG settings are there" });
    }
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
