import { parseArgs } from "node:util";
import { createSimControl, type SimControl } from "../waha/control/client.ts";
import type { SayInput } from "../waha/control/control-schemas.ts";
import type { FaultChange } from "../waha/faults.ts";
import { keyOf, portOf } from "./defaults.ts";
import { print } from "./print.ts";
import { usage } from "./usage.ts";

const options = {
  url: { type: "string" },
  key: { type: "string" },
  in: { type: "string" },
  media: { type: "string" },
  "reply-to": { type: "string" },
} as const;

interface Given {
  readonly words: readonly string[];
  readonly in: string | undefined;
  readonly media: string | undefined;
  readonly replyTo: string | undefined;
}

const commands: Readonly<Record<string, (control: SimControl, given: Given) => Promise<unknown>>> = {
  say: (control, given) => {
    const ask = {
      from: word(given, 0, "a phone"),
      text: given.words.slice(1).join(" "),
      in: given.in,
      media: given.media,
    };
    // What cannot be said is refused by the simulator, which checks the whole request.
    return control.say({ ...ask, replyTo: given.replyTo } as SayInput);
  },
  type: (control, given) => control.type({ from: word(given, 0, "a phone"), ...(given.in ? { in: given.in } : {}) }),
  scan: (control) => control.scan(),
  fault: (control, given) => {
    const what = word(given, 0, "a JSON object or clear");
    return what === "clear" ? control.clearFaults() : control.faults(JSON.parse(what) as FaultChange);
  },
  "drop-sockets": (control) => control.dropSockets(),
  offline: (control, given) => control.offline(Number(word(given, 0, "milliseconds"))),
  state: (control) => control.state(),
};

/** Tells a running simulator what should happen, and prints what it answers. Throws with one clear line. */
export async function runControl(command: string, args: readonly string[]): Promise<void> {
  if (command === "help") return print(usage);
  const run = commands[command];
  if (!run) throw new Error(`there is no command ${command}\n\n${usage}`);
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const url = values.url ?? `http://127.0.0.1:${String(portOf(undefined))}`;
  const given = { words: positionals, in: values.in, media: values.media, replyTo: values["reply-to"] };
  const answer = await run(createSimControl(url, keyOf(values.key)), given).catch((error: unknown) => {
    throw error instanceof TypeError ? new Error(`no simulator answers on ${url}; start one with serve`) : error;
  });
  if (answer !== null) print(JSON.stringify(answer, null, 2));
}

function word(given: Given, index: number, what: string): string {
  const found = given.words[index];
  if (found === undefined) throw new Error(`${what} is missing`);
  return found;
}
