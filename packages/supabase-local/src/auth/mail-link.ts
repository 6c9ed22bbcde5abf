import { createHash, randomBytes } from "node:crypto";
import type postgres from "postgres";
import type { Call } from "../http/call.ts";
import type { AuthSettings } from "./issue-session.ts";
import type { UserRow } from "./user-row.ts";

/** What a link in a mail is for. */
export type LinkKind = "invite" | "recovery";

/** How long a link is good, ms; hosted Auth's default too. */
export const LINK_LIFE_MS = 3_600_000;

const MAILS: Readonly<Record<LinkKind, { subject: string; text: string }>> = {
  invite: {
    subject: "You have been invited to Kaunter",
    text: "Open this link to choose a password. It works once, for one hour.",
  },
  recovery: {
    subject: "A new password for Kaunter",
    text: "Open this link to choose a new password. It works once, for one hour. If you did not ask for it, do nothing.",
  },
};

/** What is stored of a token: whoever reads the database cannot follow the link. */
export function storedToken(tokenHash: string): string {
  return createHash("sha256").update(tokenHash).digest("hex");
}

/** The page a link leads to: what the caller asked for, when it is an address of the web; else the desk's own. */
function target(settings: AuthSettings, call: Call): URL {
  const wanted = call.query.get("redirect_to") ?? "";
  const url = URL.canParse(wanted) ? new URL(wanted) : new URL(settings.siteUrl);
  return /^https?:$/.test(url.protocol) ? url : new URL(settings.siteUrl);
}

/**
 * Makes a new link for this person (older ones of its kind stop working) and posts it. The link is the one Supabase's
 * documentation gives to server-rendered apps: `<redirect_to>?token_hash=…&type=…`.
 */
export async function mailLink(
  settings: AuthSettings,
  sql: postgres.Sql | postgres.TransactionSql,
  call: Call,
  { user, kind }: { user: Pick<UserRow, "id" | "email">; kind: LinkKind },
): Promise<void> {
  const tokenHash = randomBytes(28).toString("hex");
  const stored = storedToken(tokenHash);
  if (kind === "invite") {
    await sql`update auth.users set confirmation_token = ${stored}, confirmation_sent_at = now(), invited_at = now(), updated_at = now() where id = ${user.id}`;
  } else {
    await sql`update auth.users set recovery_token = ${stored}, recovery_sent_at = now(), updated_at = now() where id = ${user.id}`;
  }
  const link = target(settings, call);
  link.searchParams.set("token_hash", tokenHash);
  link.searchParams.set("type", kind);
  settings.mailbox({ to: user.email ?? "", ...MAILS[kind], link: link.href });
}
