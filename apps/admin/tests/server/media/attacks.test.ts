import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mediaQuerySchema } from "@/server/whatsapp/stream-media";
import { fetchMedia } from "@/server/link/fetch-media";
import { type Lab, startLab } from "../../support/lab.ts";

let lab: Lab;
let elsewhere: Server;
let url: string;
const asked: string[] = [];
beforeAll(async () => {
  lab = await startLab();
  elsewhere = createServer((request, response) => {
    asked.push(`${String(request.url)} ${String(request.headers["x-api-key"])}`);
    response.end("a secret of the inside");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;
}, 60_000);
afterAll(async () => {
  elsewhere.close();
  await lab.stop();
});

/** What happens to a message whose sender made the gateway name this address for its file. */
function fetchFrom(gatewayUrl: string) {
  const claim = { messageId: "m", session: "default", fullId: null, gatewayUrl, mimetype: null, attempt: 1 };
  return fetchMedia(lab.here.waha, claim as unknown as Parameters<typeof fetchMedia>[1], 1_000);
}

describe("a file's address that points elsewhere", () => {
  it.each([
    "/",
    "/latest/meta-data/iam/security-credentials/",
    "/api/files/default/x.jpg",
    "/api/sessions",
    "/api/files/default/..%2f..%2fsessions",
  ])("is never asked, and never given the gateway's key: %s", async (path) => {
    expect(await fetchFrom(`${url}${path}`)).toMatchObject({ result: "missing" });
    expect(asked).toEqual([]);
  });

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]:5432/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/api/files/default/x.jpg",
    "http://user:pass@evil.example/api/files/default/x.jpg",
    "javascript:alert(1)",
    "",
  ])("brings nothing: %j", async (address) => {
    expect(await fetchFrom(address)).toMatchObject({ result: "missing" });
  });
});

describe("what the media route may be asked for", () => {
  it.each([
    { message: "../../../etc/passwd" },
    { message: "media/00000000-0000-4000-8000-000000000001" },
    { message: "00000000-0000-4000-8000-000000000001/../x" },
    { message: "00000000-0000-4000-8000-000000000001", path: "media/x" },
    { message: "00000000-0000-4000-8000-000000000001", url: "http://169.254.169.254/" },
    { url: "http://169.254.169.254/" },
    { message: "00000000-0000-4000-8000-000000000001", download: "../x" },
    {},
  ])("is a message and nothing else: %j", (query) => {
    expect(mediaQuerySchema.safeParse(query).success).toBe(false);
  });
});
