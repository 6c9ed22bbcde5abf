import { runtime } from "@/server/runtime";
import { probe } from "./probe";

/** Anybody may ask, so the parts themselves are asked this seldom, ms. */
const FRESH_MS = 2_000;

type Ready = Readonly<Record<"database" | "waha", boolean>>;

let known: { readonly atMs: number; readonly parts: Promise<Ready> } | null = null;

/**
 * Can this process serve? 200 when database and WAHA answer, else 503; it says which part is away and nothing more,
 * because nobody has to sign in to ask.
 */
export async function answerReady(): Promise<Response> {
  const nowMs = Date.now();
  if (known === null || nowMs - known.atMs > FRESH_MS) known = { atMs: nowMs, parts: look() };
  const parts = await known.parts;
  const ready = Object.values(parts).every(Boolean);
  const body = { status: ready ? "ready" : "not_ready", parts };
  return Response.json(body, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

async function look(): Promise<Ready> {
  const { repositories, waha } = runtime();
  const [database, gateway] = await Promise.all([
    probe(() => repositories.health.schemaVersion()),
    // With the key: a gateway that does not know us carries nothing.
    probe(() => waha.server.version()),
  ]);
  return { database: database.ok, waha: gateway.ok };
}
