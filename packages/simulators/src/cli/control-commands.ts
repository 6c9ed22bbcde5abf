import { createSimControl } from "../waha/control/client.ts";
import { keyOf, portOf } from "./defaults.ts";
import { readGiven } from "./given.ts";
import { peopleCommands } from "./people-commands.ts";
import { print } from "./print.ts";
import { serverCommands } from "./server-commands.ts";
import { usage } from "./usage.ts";

/** Everything a running simulator can be told, by name. */
export const controlCommands = new Map(Object.entries({ ...peopleCommands, ...serverCommands }));

/** Tells a running simulator what should happen, and prints what it answers. Throws with one clear line. */
export async function runControl(command: string, args: readonly string[]): Promise<void> {
  if (command === "help") return print(usage);
  const run = controlCommands.get(command);
  if (!run) throw new Error(`there is no command ${command}\n\n${usage}`);
  const given = readGiven(args);
  const { url = `http://127.0.0.1:${String(portOf(undefined))}`, key, session } = given.flags;
  const answer = await run(createSimControl(url, keyOf(key), session), given).catch((error: unknown) => {
    throw error instanceof TypeError ? new Error(`no simulator answers on ${url}; start one with serve`) : error;
  });
  if (answer !== null) print(JSON.stringify(answer, null, 2));
}
