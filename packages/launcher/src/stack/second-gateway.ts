import { startUltraMsgSimulator, type UltraMsgSimulator } from "@kaunter/simulators";
import { randomBytes } from "node:crypto";
import { step } from "../progress.ts";

/** The simulated second gateway, and what the app has to be told of it. */
export interface SecondGateway {
  readonly simulator: UltraMsgSimulator;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts an UltraMsg whose webhook reaches the app, with a secret made for this run. */
export async function startSecondGateway(port: number, appPort: number): Promise<SecondGateway> {
  const secret = randomBytes(24).toString("hex");
  const webhookUrl = `http://127.0.0.1:${appPort}/api/webhooks/ultramsg?secret=${secret}`;
  const simulator = await step("Starting the second gateway's simulator", () =>
    startUltraMsgSimulator({ port, webhookUrl }),
  );
  return {
    simulator,
    env: {
      ULTRAMSG_INSTANCE_ID: simulator.instanceId,
      ULTRAMSG_TOKEN: simulator.token,
      ULTRAMSG_API_URL: simulator.url,
      ULTRAMSG_WEBHOOK_SECRET: secret,
    },
  };
}
