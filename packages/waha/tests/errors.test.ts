import { recordedExchange } from "@kaunter/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWahaError, WAHA_ERROR_KINDS, type WahaErrorKind } from "../src/index.ts";
import { made, recordedFetch } from "./support/recorded-fetch.ts";
import { failure, sendTo } from "./support/failing.ts";

describe("every recorded error body becomes one kind", () => {
  it.each<[string, WahaErrorKind, "no" | "maybe"]>([
    ["01-no-key", "unauthorized", "no"],
    ["02-wrong-key", "unauthorized", "no"],
    ["03c-list-bad-query", "unprocessable", "no"],
    ["04b-me-stopped", "not_found", "no"],
    ["05-create-default-exists", "unprocessable", "no"],
    ["05b-create-other-core", "unprocessable", "no"],
    ["05d-create-invalid-webhook", "unprocessable", "no"],
    ["05e-create-bad-json", "unprocessable", "no"],
    ["07c-get-deleted", "not_found", "no"],
    ["07g-sendtext-deleted", "not_found", "no"],
    ["10-qr-while-starting", "wrong_status", "no"],
    ["11-sendText-session-starting", "wrong_status", "no"],
    ["11c-sendText-no-session", "unprocessable", "no"],
    ["12c-sendText-stopped", "wrong_status", "no"],
    ["working/05c-sendText-missing-chatId", "engine_failure", "maybe"],
    ["working/05h-sendText-engine-exception-500", "engine_failure", "maybe"],
    ["working/21-sendImage-core-422", "unprocessable", "no"],
    ["working/22g-lid-invalid", "unprocessable", "no"],
    ["working/23e-about", "not_implemented", "no"],
    ["working/24b-presence-set-bad", "unprocessable", "no"],
    ["working/27-file-404", "not_found", "no"],
    ["working/29-404-route", "not_found", "no"],
  ])("%s is %s, sent: %s", async (name, kind, sent) => {
    const error = await failure(sendTo(recordedFetch(recordedExchange(name)).fetch));
    expect({ kind: error.kind, sent: error.sent }).toEqual({ kind, sent });
    expect(error.details.length).toBeGreaterThan(0);
  });

  it("keeps what a session is and what was expected", async () => {
    const error = await failure(sendTo(recordedFetch(recordedExchange("11-sendText-session-starting")).fetch));
    expect(error).toMatchObject({ status: "STARTING", expected: ["WORKING"], httpStatus: 422 });
  });

  it("keeps each sentence of the validation pipe", async () => {
    const error = await failure(sendTo(recordedFetch(recordedExchange("working/21d-sendList-invalid-dto-400")).fetch));
    expect(error.details).toHaveLength(3);
  });

  it("never keeps the request that a 500 echoes", async () => {
    const echo = recordedExchange("working/05h-sendText-engine-exception-500");
    const error = await failure(sendTo(recordedFetch(echo).fetch));
    expect(`${JSON.stringify(error)} ${String(error.stack)} ${error.message}`).not.toMatch(/999000|boom|stack|\/app\//);
  });

  it("treats a proxy's HTML page as the failure its status says", async () => {
    const error = await failure(sendTo(recordedFetch(made(502, "<html>Bad Gateway</html>")).fetch));
    expect(error).toMatchObject({ kind: "engine_failure", sent: "maybe", httpStatus: 502 });
  });

  it("does not follow a redirect, which would carry the key away", async () => {
    const error = await failure(sendTo(recordedFetch(made(302, null)).fetch));
    expect(error).toMatchObject({ kind: "bad_shape", sent: "no" });
  });

  it("calls a good status with an unknown body bad_shape, and the send a maybe", async () => {
    for (const body of [null, {}, [], { id: "no-underscores" }, "text"]) {
      const error = await failure(sendTo(recordedFetch(made(201, body)).fetch));
      expect(error).toMatchObject({ kind: "bad_shape", sent: "maybe" });
    }
  });
});

describe("any answer at all", () => {
  it("becomes one error of the closed list that keeps nothing of the request", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), async (status, body) => {
        // A 304 or a 204 may not carry a body, says `Response` itself.
        fc.pre(status !== 304);
        const echoing = {
          exception: { name: "Error", message: "broken" },
          request: { body: "secret words" },
          ...mixin(body),
        };
        const error = await failure(sendTo(recordedFetch(made(status, echoing)).fetch));
        expect(WAHA_ERROR_KINDS).toContain(error.kind);
        expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain("secret words");
      }),
    );
  });
});

const mixin = (body: unknown) => (typeof body === "object" && body !== null && !Array.isArray(body) ? body : { body });

it("an error of another copy of this module is known, and nothing else is", () => {
  const twin = Object.assign(new Error("Session not found"), { name: "WahaError", kind: "not_found" });
  expect(isWahaError(twin)).toBe(true);
  expect(isWahaError(twin, "not_found")).toBe(true);
  expect(isWahaError(twin, "timeout")).toBe(false);
  expect(isWahaError({ name: "WahaError", kind: "not_found" })).toBe(false);
  expect(isWahaError(new Error("Session not found"))).toBe(false);
});
