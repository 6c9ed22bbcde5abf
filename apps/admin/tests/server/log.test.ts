import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recentErrors } from "@/server/health/error-ring";
import { log } from "@/server/log";

let out: string[];
let err: string[];
const lineOf = (lines: string[]) => JSON.parse(lines.join("")) as Record<string, unknown>;

beforeEach(() => {
  out = [];
  err = [];
  for (const [stream, lines] of [
    [process.stdout, out],
    [process.stderr, err],
  ] as const) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

describe("the log", () => {
  it("writes one line of JSON per happening: what went well to one stream, trouble to the other", () => {
    log.info("outbox/settled", { messageId: "0199a0b2-0000-7000-8000-123456789012", attempt: 2, result: "sent" });
    log.warn("session/deaf", { session: "default", missed: 3 });
    expect(lineOf(out)).toEqual({
      level: "info",
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
      event: "outbox/settled",
      messageId: "0199a0b2-0000-7000-8000-123456789012",
      attempt: 2,
      result: "sent",
    });
    expect(lineOf(err)).toMatchObject({ level: "warn", event: "session/deaf", session: "default", missed: 3 });
  });

  it.each(["text", "body", "phone", "token", "apiKey", "authorization", "cookie", "notes", "raw"])(
    "keeps no field called %s, whoever passes it",
    (name) => {
      log.info("test/happened", { [name]: "Is the pool open" });
      expect(out.join("")).not.toContain("pool");
      expect(lineOf(out)[name]).toBe("[gone]");
    },
  );

  it.each([
    ["a signed token", `401 for ${TOKEN}`, TOKEN],
    ["a bearer key", "sent Authorization: Bearer sk-live-1234", "sk-live-1234"],
    ["a key in an address", "GET http://waha:3000/ws?x-api-key=s3cret&session=a failed", "s3cret"],
    ["a key by its name", 'answered {"apikey":"s3cret"}', "s3cret"],
    ["what somebody searched for", "GET https://desk.example/api/waha/search?q=pool failed", "pool"],
    ["a phone number", "no chat with +60123456789 here", "60123456789"],
    ["the number inside an id", "message true_60123456789@c.us_3EB0 is gone", "60123456789"],
  ])("keeps no reason with %s", (_, reason, secret) => {
    log.error("test/happened", new Error(reason));
    log.warn("test/happened", { reason });
    expect(err.join("")).not.toContain(secret);
    expect(
      recentErrors()
        .slice(0, 2)
        .map((one) => one.reason)
        .join(" "),
    ).not.toContain(secret);
  });

  it("does not quote the message a parser stumbled over", () => {
    const parse = () => JSON.parse("Hi, is the pool open?") as unknown;
    try {
      parse();
    } catch (error) {
      log.error("link/ingest-failed", error);
      log.warn("link/failed", { reason: String(error) });
    }
    expect(lineOf(err.slice(0, 1))).toMatchObject({ event: "link/ingest-failed", reason: "it is not valid JSON" });
    expect(err.join("")).not.toContain("pool");
  });

  it("keeps an error's words and place, not what hangs on it", () => {
    log.error("route/failed", Object.assign(new Error("it broke"), { details: "Nurul wrote: hello" }), { route: "/x" });
    expect(lineOf(err)).toMatchObject({
      reason: "it broke",
      route: "/x",
      stack: expect.stringContaining("at ") as unknown,
    });
    expect(err.join("")).not.toContain("Nurul");
  });
});
