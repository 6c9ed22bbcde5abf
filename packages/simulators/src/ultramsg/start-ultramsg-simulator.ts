import { createListener } from "../waha/listener.ts";
import { createUmControl, type UmControl } from "./control.ts";
import { createUmServer } from "./http.ts";
import { createUmSim, type UmSimOptions } from "./sim.ts";

export type UltraMsgSimulatorOptions = UmSimOptions;

export interface UltraMsgSimulator {
  readonly url: string;
  readonly port: number;
  readonly instanceId: string;
  readonly token: string;
  readonly control: UmControl;
  stop(): Promise<void>;
}

/** Starts one instance of an UltraMsg that needs neither an account nor a phone. Throws when the port is taken. */
export async function startUltraMsgSimulator(options: UltraMsgSimulatorOptions = {}): Promise<UltraMsgSimulator> {
  const sim = createUmSim(options);
  const listener = createListener(createUmServer(sim), "127.0.0.1", options.port ?? 0);
  const port = await listener.listen();
  sim.url = `http://127.0.0.1:${String(port)}`;
  return {
    ...{ url: sim.url, port, instanceId: sim.instanceId, token: sim.token },
    control: createUmControl(sim),
    stop: async () => {
      sim.webhookUrl = null;
      sim.timers.cancelAll();
      await listener.close();
    },
  };
}
