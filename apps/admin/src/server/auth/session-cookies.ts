import { env } from "@/env";

/**
 * How the session's cookies are kept, by pages and routes alike: no script reads them, no other site sends them along, and
 * where the desk is reached by https nothing else carries them.
 */
export function sessionCookies() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

/** Do browsers reach the desk by https? */
export function isHttps(): boolean {
  return env().KAUNTER_PUBLIC_URL?.startsWith("https:") ?? false;
}
