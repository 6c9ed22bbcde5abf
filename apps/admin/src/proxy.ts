import { createServerClient } from "@supabase/ssr";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/env";
import { isHttps, sessionCookies } from "@/server/auth/session-cookies";
import { contentSecurityPolicy } from "@/server/http/content-security-policy";

/** A browser that came by https once comes by nothing else for a year. It holds for this host, whatever it is asked for. */
const HSTS = "max-age=31536000";
/** Pages for people with or without a session. */
const OPEN_PAGES: ReadonlySet<string> = new Set(["/forgot", "/set-password", "/setup"]);

/**
 * Runs before every page (never before `/api` and `/metrics`: it would buffer bodies, and routes authenticate themselves): refreshes
 * the Supabase session, sends the signed-out to /login, and gives the page its policy with a fresh nonce.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const pokesFrom = env().KAUNTER_LIVE === "poke" ? env().SUPABASE_URL : null;
  const policy = contentSecurityPolicy({
    nonce,
    development: env().NODE_ENV === "development",
    https: isHttps(),
    pokesFrom,
  });
  const forwarded = () => {
    const headers = new Headers(request.headers);
    headers.set("x-nonce", nonce);
    headers.set("content-security-policy", policy);
    return NextResponse.next({ request: { headers } });
  };
  let response = forwarded();
  const client = createServerClient(env().SUPABASE_URL, env().SUPABASE_ANON_KEY, {
    cookieOptions: sessionCookies(),
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll: (fresh) => {
        for (const { name, value } of fresh) request.cookies.set(name, value);
        response = forwarded();
        for (const { name, value, options } of fresh) response.cookies.set(name, value, options);
      },
    },
  });
  const { data } = await client.auth.getClaims();
  const signedIn = data !== null;
  const atLogin = request.nextUrl.pathname === "/login";
  if (signedIn === atLogin && !OPEN_PAGES.has(request.nextUrl.pathname))
    response = redirect(request, response, atLogin);
  response.headers.set("content-security-policy", policy);
  if (isHttps()) response.headers.set("strict-transport-security", HSTS);
  return response;
}

/** Back to the host the browser asked for: behind a proxy, or on 127.0.0.1, this process knows itself by another name. */
function redirect(request: NextRequest, from: NextResponse, atLogin: boolean): NextResponse {
  const { pathname, search, protocol } = request.nextUrl;
  const next = pathname === "/" ? "" : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
  const scheme = request.headers.get("x-forwarded-proto") ?? protocol.replace(":", "");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? request.nextUrl.host;
  const response = NextResponse.redirect(new URL(atLogin ? "/whatsapp" : `/login${next}`, `${scheme}://${host}`));
  for (const cookie of from.cookies.getAll()) response.cookies.set(cookie);
  return response;
}

export const config = { matcher: ["/((?!api/|metrics$|_next/|favicon|icon).*)"] };
