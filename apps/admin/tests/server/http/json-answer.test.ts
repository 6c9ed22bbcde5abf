import { expect, it } from "vitest";
import { jsonAnswer } from "@/server/http/json-answer";

it("says how long a short answer is, in bytes, so that nobody packs it", async () => {
  const answer = jsonAnswer({ name: "林" }, { status: 503, headers: { "Retry-After": "5" } });
  expect(answer.status).toBe(503);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-type": "application/json",
    "content-length": "14",
    "retry-after": "5",
  });
  expect(await answer.json()).toEqual({ name: "林" });
});

it("leaves a long answer to be packed on its way", () => {
  expect(jsonAnswer({ text: "x".repeat(2_000) }).headers.get("content-length")).toBeNull();
});
