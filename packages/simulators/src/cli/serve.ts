import { parseArgs } from "node:util";
import { createWorld } from "../scenario/create-world.ts";
import { startScriptedDay } from "../scenario/scripted-day.ts";
import { gows2026_7, noweb2026_7, webjs2026_7, type Profile } from "../waha/profile.ts";
import { startWahaSimulator } from "../waha/start-waha-simulator.ts";
import { keyOf, portOf } from "./defaults.ts";
import { complain, print } from "./print.ts";

const options = {
  port: { type: "string" },
  key: { type: "string" },
  state: { type: "string" },
  webhook: { type: "string" },
  hmac: { type: "string" },
  day: { type: "boolean" },
  scan: { type: "boolean" },
  engine: { type: "string" },
  "kitchen-sink": { type: "boolean" },
} as const;

const profiles = { NOWEB: noweb2026_7, GOWS: gows2026_7, WEBJS: webjs2026_7 } as const;

function profileOf(engine = "NOWEB"): Profile {
  if (engine in profiles) return profiles[engine as keyof typeof profiles];
  throw new Error(`there is no engine ${engine}; it is NOWEB, GOWS or WEBJS`);
}

/** Runs until Ctrl-C, SIGTERM, or the end of a parent that started it with IPC. */
export async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const env = process.env;
  const url = values.webhook ?? env.SIM_WAHA_WEBHOOK_URL;
  const hmacKey = values.hmac ?? env.SIM_WAHA_WEBHOOK_HMAC;
  const simulator = await startWahaSimulator({
    port: portOf(values.port),
    apiKey: keyOf(values.key),
    stateFile: values.state ?? env.SIM_WAHA_STATE,
    webhook: url === undefined ? undefined : { url, hmacKey, retries: { policy: "exponential" } },
    profile: profileOf(values.engine),
    world: values.scan ? createWorld(Date.now(), { status: "STARTING" }) : undefined,
  });
  if (values["kitchen-sink"]) await simulator.control.kitchenSink({ silently: true });
  const day = values.day
    ? startScriptedDay({
        control: simulator.control,
        onError: (error) => complain(`the day stumbled: ${String(error)}`),
      })
    : null;
  print(`WAHA simulator on ${simulator.url}`);
  process.send?.({ type: "ready", url: simulator.url });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    day?.stop();
    void simulator.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("disconnect", stop);
}
