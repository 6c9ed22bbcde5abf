import { createWahaClient, WahaError } from "../../src/index.ts";

/** A client that tries once and waits `defaultMs`. */
export const clientOf = (baseUrl: string, defaultMs = 2_000) =>
  createWahaClient({ baseUrl, apiKey: "k", timeouts: { defaultMs, statusFloorMs: 0 }, retries: { times: 0 } });

/** How a call failed; a call that did not, fails the test. */
export async function failure(run: Promise<unknown>): Promise<WahaError> {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WahaError)) throw new Error(`expected a WahaError, got ${String(error)}`);
  return error;
}

/** A text sent over that network. */
export const sendTo = (fetch: typeof globalThis.fetch) =>
  createWahaClient({ baseUrl: "http://waha.test", apiKey: "k", fetch }).sendText("default", {
    chatId: "1@c.us",
    text: "secret words",
  });
