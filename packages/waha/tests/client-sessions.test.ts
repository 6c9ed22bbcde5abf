import { describe, expect, it } from "vitest";
import { createWahaClient } from "../src/index.ts";
import { clientOn } from "./support/client-on.ts";
import { answerServer } from "./support/answer-server.ts";

describe("sessions", () => {
  it("lists stopped ones too and shows the key in the header only", async () => {
    const { client, seen } = clientOn(["03b-list-sessions-all"]);
    expect(await client.getSessions()).toMatchObject([{ name: "default", status: "STOPPED", me: null, engine: null }]);
    expect(seen[0]).toMatchObject({ method: "GET", path: "/api/sessions" });
    expect(seen[0]?.query.toString()).toBe("all=true");
    expect(seen[0]?.headers.get("x-api-key")).toBe("the-key");
  });

  it("reads account and engine of a working one", async () => {
    const { client } = clientOn(["working/04-get-working"]);
    const session = await client.getSession("default");
    expect(session).toMatchObject({
      status: "WORKING",
      engine: "NOWEB",
      me: { id: "15550001111@c.us", lid: "990001111@lid" },
    });
  });

  it("always says whether a new session is to start", async () => {
    const { client, seen } = clientOn(["09-create-and-start"]);
    await client.createSession("default", { metadata: { tenant: "acme" } });
    expect(seen[0]?.body).toEqual({ name: "default", start: true, config: { metadata: { tenant: "acme" } } });
  });

  it("answers a running session when it is started again", async () => {
    const { client, seen } = clientOn(["working/04c-start-on-WORKING", "working/04-get-working"]);
    expect(await client.startSession("default")).toMatchObject({ status: "WORKING" });
    expect(seen.map((call) => `${call.method} ${call.path}`)).toEqual([
      "POST /api/sessions/default/start",
      "GET /api/sessions/default",
    ]);
  });

  it("restarts a failed session when it is started", async () => {
    const { client, seen } = clientOn([
      "working/31b-start-on-FAILED",
      "working/31-get-after-401-logged-out",
      "12g-restart",
    ]);
    expect(await client.startSession("default")).toMatchObject({ status: "STARTING" });
    expect(seen[2]?.path).toBe("/api/sessions/default/restart");
  });

  it("reads an empty body as null: nobody signed in, nothing to stop", async () => {
    const { client } = clientOn(["09e-me-starting", "07f-stop-deleted"]);
    expect(await client.sessions.me("default")).toBeNull();
    expect(await client.stopSession("default")).toBeNull();
  });

  it.each(["12-stop", "12b-stop-again"])("stops: %s", async (name) => {
    expect(await clientOn([name]).client.stopSession("default")).toMatchObject({ status: "STOPPED" });
  });

  it("logs out and keeps the session", async () => {
    expect(await clientOn(["12h-logout"]).client.logoutSession("default")).toMatchObject({ status: "STARTING" });
  });

  it("replaces the configuration", async () => {
    const { client, seen } = clientOn(["12i-put-config"]);
    await client.sessions.update("default", { metadata: { a: "b" } });
    expect(seen[0]).toMatchObject({ method: "PUT", body: { config: { metadata: { a: "b" } } } });
  });
});

describe("pairing", () => {
  it("gets the QR code as picture bytes and as text", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const { url } = await answerServer((request, response) => {
      if (request.url?.includes("format=raw")) response.end('{"value":"2@abc"}');
      else response.writeHead(200, { "Content-Type": "image/png" }).end(png);
    });
    const client = createWahaClient({ baseUrl: url, apiKey: "k" });
    expect(await client.getQRCode("default")).toEqual({ mimetype: "image/png", bytes: png });
    expect(await client.auth.qrValue("default")).toBe("2@abc");
  });

  it("gets a code to type", async () => {
    const { client, seen } = clientOn(["working/03f-request-code"]);
    expect(await client.auth.requestCode("default", "15550001111")).toBe("ABCD-1234");
    expect(seen[0]?.body).toEqual({ phoneNumber: "15550001111" });
  });
});
