import { gunzipSync } from "node:zlib";
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

const LONG = { text: "x".repeat(2_000) };

it("packs a long answer for whoever takes that, and says how long it is then", async () => {
  const answer = jsonAnswer(LONG, { accepts: "br;q=1.0, gzip;q=0.8" });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(LONG);
});

it.each([undefined, null, "identity", "br"])("leaves a long answer as it is for whoever takes %s", async (accepts) => {
  const answer = jsonAnswer(LONG, accepts === undefined ? {} : { accepts });
  expect([answer.headers.get("content-encoding"), answer.headers.get("content-length")]).toEqual([null, null]);
  expect(await answer.json()).toEqual(LONG);
});

it("leaves what is very long to be packed on its way", () => {
  const answer = jsonAnswer({ text: "x".repeat(600_000) }, { accepts: "gzip" });
  expect(answer.headers.get("content-encoding")).toBeNull();
});
