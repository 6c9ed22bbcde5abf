import { recordedExchange } from "@kaunter/testing";
import { createWahaClient, type WahaClientOptions } from "../../src/index.ts";
import { recordedFetch, type made } from "./recorded-fetch.ts";

/** A client that gets these answers in order: recorded ones by name, or made ones. `seen` is what it asked. */
export function clientOn(
  answers: readonly (string | ReturnType<typeof made>)[],
  options: Partial<WahaClientOptions> = {},
) {
  const exchanges = answers.map((answer) => (typeof answer === "string" ? recordedExchange(answer) : answer));
  const { fetch, seen } = recordedFetch(...exchanges);
  return { client: createWahaClient({ baseUrl: "http://waha.test/", apiKey: "the-key", fetch, ...options }), seen };
}
