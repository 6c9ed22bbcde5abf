import { Answer, refusal } from "./http/reply.ts";
import type { Call } from "./http/router.ts";
import type { Sim } from "./sim.ts";
import type { SessionStatus, SimSession } from "./world.ts";

export function sessionOf(sim: Sim, name: string): SimSession | undefined {
  return sim.world.sessions.find((session) => session.name === name);
}

/** The old CORE image answers nothing but `default`. */
export function refuseForeignSession(sim: Sim, name: string): void {
  if (!sim.profile.core || name === "default") return;
  const base64 = Buffer.from(name).toString("base64");
  throw new Answer(
    refusal(
      422,
      `WAHA Core support only 'default' session. You tried to access '${name}' session (base64: ${base64}). If you want to run more then one WhatsApp account - please get WAHA PLUS version. Check this out: https://waha.devlike.pro/`,
    ),
  );
}

/** The session a body or a query names; without one 400, as the policy check answers. */
export function namedSession(call: Call): string {
  const body = call.body as { session?: unknown } | null;
  const name = typeof body?.session === "string" ? body.session : call.query.get("session");
  if (!name) throw new Answer(refusal(400, "Session name is required"));
  return name;
}

/** Waits for a running session in the wanted status, as long as the real server does, then answers 422. */
export async function requireStatus(sim: Sim, name: string, expected: SessionStatus): Promise<SimSession> {
  refuseForeignSession(sim, name);
  const running = () => {
    const session = sessionOf(sim, name);
    return session && session.status !== "STOPPED" ? session : null;
  };
  await waitFor(sim, sim.delays.waitRunningMs, () => running() !== null);
  const session = sessionOf(sim, name);
  if (!session) throw new Answer({ status: 422, json: { error: `Session "${name}" does not exist`, session: name } });
  if (session.status !== "STOPPED") {
    await waitFor(sim, sim.delays.waitStatusMs, () => session.status === expected);
  }
  if (session.status === expected) return session;
  const error = "Session status is not as expected. Try again later or restart the session";
  throw new Answer({ status: 422, json: { error, session: name, status: session.status, expected: [expected] } });
}

async function waitFor(sim: Sim, ms: number, met: () => boolean): Promise<void> {
  const stepMs = Math.max(5, Math.min(500, ms / 10));
  for (let waited = 0; waited < ms && !met(); waited += stepMs) await sim.timers.pause(stepMs);
}
