import { isWahaError } from "@kaunter/waha";
import { normalise, normaliseMessage } from "@kaunter/waha/normalise";
import { describe, expect, it } from "vitest";
import { createWorld } from "../src/index.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";

describe("media", () => {
  it("arrives, is fetched whole and in part from our own server, and goes", async () => {
    const simulator = await simulate({ fileLifetimeMs: 300 });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["message"]);
    await simulator.control.say({ from: "60123456789", media: "pdf", text: "resit" });
    await until(() => heard.length === 1);
    const [event] = heard.flatMap(normalise);
    if (event?.type !== "message/received" || event.message.content.kind !== "document")
      throw new Error("not a document");
    const { media } = event.message.content;
    expect(media).toMatchObject({ mimetype: "application/pdf", filename: "resit-bayaran.pdf" });
    expect(media.gatewayUrl).toMatch(/^http:\/\/localhost:3000\/api\/files\/default\//);
    const whole = await client.getFile(media.gatewayUrl ?? "");
    expect((await new Response(whole.body).text()).slice(0, 8)).toBe("%PDF-1.4");
    const part = await client.getFile(media.gatewayUrl ?? "", { range: "bytes=0-3" });
    expect([part.status, await new Response(part.body).text()]).toEqual([206, "%PDF"]);
    await until(() =>
      client.getFile(media.gatewayUrl ?? "").then(
        () => false,
        (error: unknown) => isWahaError(error, "not_found"),
      ),
    );
    await client.chats.message("default", nurul, event.message.fullId, { downloadMedia: true });
    expect((await client.getFile(media.gatewayUrl ?? "")).status).toBe(200);
  });

  it("is sent as image and as file", async () => {
    const client = clientOf(await simulate());
    const data = Buffer.from("hello").toString("base64");
    await client.sendImage("default", { chatId: nurul, file: { mimetype: "image/png", data }, caption: "look" });
    await client.sendFile("default", { chatId: nurul, file: { mimetype: "application/pdf", filename: "a.pdf", data } });
    const rows = (await client.getChatMessages("default", nurul, { limit: 2, order: "desc" })).map(normaliseMessage);
    expect(rows).toMatchObject([
      { body: null, content: { kind: "document", media: { filename: "a.pdf" } } },
      { body: "look", content: { kind: "image" } },
    ]);
  });
});

describe("the session", () => {
  it("is started, scanned, stopped, and started without a scan", async () => {
    const simulator = await simulate({ world: createWorld(Date.now(), { status: "STOPPED" }) });
    const client = clientOf(simulator);
    const { heard } = await listen(simulator, ["session.status"]);
    const statusIs = (status: string) => until(async () => (await client.getSession("default")).status === status);
    expect(await client.startSession("default")).toMatchObject({ status: "STARTING" });
    await statusIs("SCAN_QR_CODE");
    expect(
      Buffer.from((await client.getQRCode("default")).bytes)
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(await client.auth.qrValue("default")).toMatch(/^2@/);
    expect(await client.sessions.me("default")).toBeNull();
    await simulator.control.scan();
    expect(await client.sessions.me("default")).toMatchObject({ id: "60378901234@c.us" });
    await client.stopSession("default");
    await client.startSession("default");
    await statusIs("WORKING");
    const statuses = heard.map((envelope) => (envelope.payload as { status: string }).status);
    expect(statuses).toEqual(["STARTING", "SCAN_QR_CODE", "WORKING", "STOPPED", "STARTING", "WORKING"]);
  });

  it("asks for a new scan after a logout, and restarts after the phone signed it out", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await client.logoutSession("default");
    await until(async () => (await client.getSession("default")).status === "SCAN_QR_CODE");
    await simulator.control.scan();
    await simulator.control.unpair();
    expect(await client.getSession("default")).toMatchObject({ status: "FAILED" });
    expect(await client.startSession("default")).toMatchObject({ status: "STARTING" });
  });

  it("answers wrong_status with the status while it cannot serve", async () => {
    const client = clientOf(await simulate({ world: createWorld(Date.now(), { status: "STOPPED" }) }));
    await expect(client.getChats("default")).rejects.toMatchObject({
      kind: "wrong_status",
      status: "STOPPED",
      expected: ["WORKING"],
    });
    await expect(client.getChats("nobody")).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the socket's door", () => {
  it("opens and then refuses a wrong key; the client stops", async () => {
    const { states } = await listen(await simulate(), ["*"], "wrong");
    expect(states.map((state) => state.state)).toEqual(["connecting", "stopped"]);
    expect(states.at(-1)).toEqual({ state: "stopped", why: "1008 Unauthorized" });
  });

  it("delivers to every socket what it asked for, pings, and comes back after a drop", async () => {
    const simulator = await simulate({ pingMs: 30 });
    const one = await listen(simulator, ["message"]);
    const two = await listen(simulator, ["message.any"]);
    await simulator.control.say({ from: "60123456789", text: "a" });
    await until(() => one.heard.length === 1 && two.heard.length === 1);
    expect([one.heard[0]?.event, two.heard[0]?.event]).toEqual(["message", "message.any"]);
    expect(one.heard[0]?.id).not.toBe(two.heard[0]?.id);
    expect(await simulator.control.dropSockets()).toEqual({ dropped: 2 });
    await until(() => one.socket.state().state === "live" && one.socket.counters().connections === 2);
    await simulator.control.say({ from: "60123456789", text: "b" });
    await until(() => one.heard.length === 2);
  });
});
