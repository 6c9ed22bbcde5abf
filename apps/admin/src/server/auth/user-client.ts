import { createServerClient } from "@supabase/ssr";
import type { Database, DbClient } from "@kaunter/db";
import { cookies } from "next/headers";
import { env } from "@/env";
import { sessionCookies } from "./session-cookies";

/**
 * A Supabase client that acts as whoever sends this request's cookies: row level security decides what it sees.
 * A refreshed session is written back to the response where the framework still allows it (routes and actions); a page
 * cannot set cookies, there `proxy.ts` has refreshed before.
 */
export async function createUserClient(): Promise<DbClient> {
  const jar = await cookies();
  return createServerClient<Database>(env().SUPABASE_URL, env().SUPABASE_ANON_KEY, {
    cookieOptions: sessionCookies(),
    cookies: {
      getAll: () => jar.getAll(),
      setAll: (fresh) => {
        for (const { name, value, options } of fresh) {
          try {
            jar.set(name, value, options);
          } catch (error) {
            if (!isReadOnlyCookies(error)) throw error;
          }
        }
      },
    },
  });
}

function isReadOnlyCookies(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Cookies can only be modified");
}
