import { createWahaClient, openWahaSocket, type WahaEnvelope, type WahaSocketState } from "@kaunter/waha";
import { onTestFinished, vi } from "vitest";
import { startWahaSimulator, type WahaSimulator, type WahaSimulatorOptions } from "../../src/index.ts";

/** Fast enough for tests: whatever waits, waits for milliseconds. */
const quick = {
  delays: { startingMs: 20, stopMs: 5, waitStatusMs: 60, waitRunningMs: 30, qrMs: 10_000 },
  ackDelaysMs: { server: 5, device: 10, read: 15 },
} as const;

/** A simulator that lives as long as the test. */
export async function simulate(options: WahaSimulatorOptions = {}): Promise<WahaSimulator> {
  const simulator = await startWahaSimulator({ ...quick, ...options });
  onTestFinished(() => simulator.stop());
  return simulator;
}

export function clientOf(simulator: WahaSimulator, defaultMs = 5_000) {
  const { url, apiKey } = simulator;
  return createWahaClient({ baseUrl: url, apiKey, timeouts: { defaultMs, statusFloorMs: 0 }, retries: { times: 0 } });
}

/** A live socket and all it hears. */
export async function listen(simulator: WahaSimulator, events: readonly string[] = ["*"], apiKey = simulator.apiKey) {
  const heard: WahaEnvelope[] = [];
  const states: WahaSocketState[] = [];
  const socket = openWahaSocket({
    baseUrl: simulator.url,
    apiKey,
    session: "default",
    events,
    onEvent: (envelope) => heard.push(envelope),
    onState: (state) => states.push(state),
    timing: { firstMs: 20, longestMs: 40, settleMs: 20 },
  });
  onTestFinished(() => socket.close());
  await until(() => ["live", "stopped"].includes(socket.state().state));
  return { heard, states, socket, named: (name: string) => heard.filter((envelope) => envelope.event === name) };
}

/** Waits until it holds; fails after 5 s. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error("it never came to hold");
    },
    { timeout: 5_000, interval: 5 },
  );
}
