import type { SupabaseLocal } from "@kaunter/supabase-local";
import { z } from "zod";
import type { Question } from "./questions.ts";

const sessionSchema = z.object({ access_token: z.string() });

/** Signs a seeded person in and answers how to ask the Data API as them; the whole answer is read. */
export async function restCaller(local: SupabaseLocal, name: string): Promise<(question: Question) => Promise<void>> {
  const login = await fetch(`${local.url}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: local.anonKey, "content-type": "application/json" },
    body: JSON.stringify({ email: `${name}@kaunter.example`, password: "kaunter-demo" }),
  });
  const { access_token: token } = sessionSchema.parse(await login.json());
  const headers = { apikey: local.anonKey, authorization: `Bearer ${token}`, "content-type": "application/json" };
  return async ({ rpc, args }) => {
    const answer = await fetch(`${local.url}/rest/v1/rpc/${rpc}`, {
      method: "POST",
      headers,
      body: JSON.stringify(args),
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${rpc}: ${String(answer.status)} ${body}`);
  };
}
