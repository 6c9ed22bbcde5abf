import { expect, it } from "vitest";
import { jsonAnswer } from "@/server/http/json-answer";

it("asks that nobody packs a short answer, beside whatever else is said of keeping it", async () => {
  const answer = jsonAnswer(
    { name: "林" },
    { status: 503, headers: { "Retry-After": "5", "Cache-Control": "no-store" } },
  );
  expect(answer.status).toBe(503);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-type": "application/json",
    "cache-control": "no-store, no-transform",
    "retry-after": "5",
  });
  expect(await answer.json()).toEqual({ name: "林" });
  expect(jsonAnswer({}).headers.get("cache-control")).toBe("no-transform");
});

it("leaves a long answer to be packed on its way", () => {
  const long = { text: "x".repeat(2_000) };
  expect(jsonAnswer(long, { headers: { "Cache-Control": "no-store" } }).headers.get("cache-control")).toBe("no-store");
  expect(jsonAnswer(long).headers.get("cache-control")).toBeNull();
});
