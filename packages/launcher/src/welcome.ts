import type { Settings } from "./settings.ts";
import type { Stack } from "./stack/stack.ts";

/** One demo login for each role of the seed. */
const LOGINS = [
  ["admin", "aina@kaunter.example"],
  ["manager", "farid@kaunter.example"],
  ["front desk", "meiling@kaunter.example"],
  ["trainer", "hafiz@kaunter.example"],
  ["user", "nora@kaunter.example"],
] as const;

/** The last lines of a start: where to go, who to be, what to try. */
export function printWelcome(stack: Stack, settings: Settings): void {
  const lines = [`\nKaunter is at ${stack.url}\n`];
  if (stack.supabase) {
    lines.push("Sign in as (password for all: kaunter-demo)");
    for (const [role, email] of LOGINS) lines.push(`  ${role.padEnd(11)} ${email}`);
  }
  if (stack.simulator) {
    lines.push("", "Let a member write:", '  npx -y pnpm@12 sim say 60123456789 "Hi, is the pool open?"');
    lines.push(`The simulated WhatsApp is at ${stack.simulator.url}; a scripted day keeps it alive.`);
  } else lines.push("", `WhatsApp through ${settings.WAHA_API_URL ?? ""}, session ${settings.WAHA_SESSION_NAME}.`);
  if (stack.ultramsg) {
    lines.push(`The second number (UltraMsg) is simulated at ${stack.ultramsg.url}. Let somebody write to it:`);
    const say = '{"from":"60115550107","text":"Do you have yoga?","pushName":"Farah"}';
    lines.push(`  curl -X POST ${stack.ultramsg.url}/sim/say -d '${say}'`);
  }
  lines.push("", "Ctrl-C stops everything.", "");
  process.stdout.write(lines.join("\n"));
}
