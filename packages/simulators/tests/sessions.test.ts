import QRCode from "qrcode";
import { describe, expect, it } from "vitest";
import { createWorld } from "../src/index.ts";
import { readPng } from "./support/read-png.ts";
import { receive } from "./support/receive.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

type Simulator = Awaited<ReturnType<typeof simulate>>;
const statusOf = async (simulator: Simulator, name = "default") =>
  (await simulator.control.state()).sessions.find((session) => session.name === name)?.status;
const statusIs = (simulator: Simulator, status: string, name = "default") =>
  until(async () => (await statusOf(simulator, name)) === status);
const toldOf = (heard: readonly { event: string; payload: unknown }[]) =>
  heard.filter((one) => one.event === "session.status").map((one) => (one.payload as { status: string }).status);
const waiting = () => simulate({ world: createWorld(Date.now(), { status: "STARTING" }) });

describe("pairing", () => {
  it("shows a QR code that is a picture of its own value", async () => {
    const simulator = await waiting();
    await statusIs(simulator, "SCAN_QR_CODE");
    const client = clientOf(simulator);
    const value = await client.auth.qrValue("default");
    const png = Buffer.from((await client.getQRCode("default")).bytes);
    expect(value).toMatch(/^2@[\w-]+,[\w-]+,kaunter$/);
    const { widthPx, brightness } = readPng(png);
    const { size, data } = QRCode.create(value, { errorCorrectionLevel: "M" }).modules;
    // Four quiet modules on each side, as the standard asks for.
    const scale = widthPx / (size + 8);
    const shown = Array.from(data, (_, index) => {
      const [x, y] = [index % size, Math.floor(index / size)].map((module) => (module + 4.5) * scale);
      return brightness(Math.floor(x ?? 0), Math.floor(y ?? 0)) < 128 ? 1 : 0;
    });
    expect(shown).toEqual(Array.from(data));
  });

  it("renews the code, and has FAILED when nobody scanned any of them", async () => {
    const delays = { startingMs: 1, qrMs: 20, qrCodes: 3 };
    const simulator = await simulate({ delays, world: createWorld(Date.now(), { status: "STOPPED" }) });
    const { heard } = await listen(simulator);
    await clientOf(simulator).startSession("default");
    await statusIs(simulator, "FAILED");
    const codes = ["SCAN_QR_CODE", "SCAN_QR_CODE", "SCAN_QR_CODE"];
    await until(() => toldOf(heard).length === 5);
    expect(toldOf(heard)).toEqual(["STARTING", ...codes, "FAILED"]);
  });

  it("can be done by typing the code on the phone, and not with a wrong one", async () => {
    const simulator = await waiting();
    await statusIs(simulator, "SCAN_QR_CODE");
    const code = await clientOf(simulator).auth.requestCode("default", "60378901234");
    await expect(simulator.control.scan({ code: "WRONG-123" })).rejects.toThrow(/422/);
    await simulator.control.scan({ code });
    expect(await statusOf(simulator)).toBe("WORKING");
  });

  it("may ask for a passkey first", async () => {
    const simulator = await waiting();
    const { heard } = await listen(simulator);
    await simulator.control.status("PASSKEY_REQUIRED");
    const api = async (method: string, path: string) =>
      fetch(`${simulator.url}/api/default/auth/${path}`, { method, headers: { "X-Api-Key": simulator.apiKey } });
    expect(await (await api("GET", "passkey/challenge")).json()).toMatchObject({ rpId: "web.whatsapp.com" });
    expect((await api("POST", "passkey")).status).toBe(201);
    expect(await (await api("GET", "passkey/confirmation")).json()).toEqual({ code: "1234" });
    expect((await api("POST", "passkey/confirm")).status).toBe(201);
    await until(() => toldOf(heard).includes("WORKING"));
    expect(toldOf(heard).slice(-3)).toEqual(["PASSKEY_REQUIRED", "PASSKEY_CONFIRMATION_REQUIRED", "WORKING"]);
  });
});

describe("a session's life", () => {
  it("goes STARTING again and again while the network is gone, and works once it is back", async () => {
    const simulator = await simulate({ delays: { reconnectMs: 10 } });
    const { heard } = await listen(simulator);
    await simulator.control.network(false);
    await until(() => toldOf(heard).length >= 3);
    await simulator.control.network(true);
    await until(() => toldOf(heard).at(-1) === "WORKING");
    expect(new Set(toldOf(heard).slice(0, -1))).toEqual(new Set(["STARTING"]));
  });

  it("loses what a PUT leaves out, webhooks too, and restarts", async () => {
    const [{ url, seen }, everything] = [await receive(), await receive()];
    const simulator = await simulate({ webhook: { url: everything.url, events: ["message"] } });
    const client = clientOf(simulator);
    const webhooks = [{ url, events: ["message"], hmac: { key: "k3y" } }];
    await client.sessions.update("default", { webhooks, metadata: { branch: "KD" } });
    await statusIs(simulator, "WORKING");
    await simulator.control.say({ from: "60123456789", text: "heard" });
    await until(() => seen.length === 1);
    await client.sessions.update("default", { metadata: { branch: "KD" } });
    await statusIs(simulator, "WORKING");
    const info = await client.getSession("default");
    expect(JSON.stringify(info.config)).not.toContain("webhooks");
    await simulator.control.say({ from: "60123456789", text: "unheard" });
    await until(() => everything.seen.length === 2);
    expect(seen).toHaveLength(1);
  });

  it("has no history to read on NOWEB until its store is switched on", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await client.sessions.update("default", {});
    await statusIs(simulator, "WORKING");
    await expect(client.getChats("default")).rejects.toMatchObject({ httpStatus: 400 });
    await client.sessions.update("default", { noweb: { store: { enabled: true } } });
    await statusIs(simulator, "WORKING");
    expect(await client.getChats("default")).toHaveLength(61);
  });

  it("is apart from every other session: own phone, own chats, own events", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await client.createSession("kepong", { noweb: { store: { enabled: true } } });
    await statusIs(simulator, "SCAN_QR_CODE", "kepong");
    await simulator.control.scan({ session: "kepong", phone: "60361234567" });
    expect(await client.sessions.me("kepong")).toMatchObject({ id: "60361234567@c.us" });
    expect(await client.getChats("kepong")).toEqual([]);
    const { heard } = await listen(simulator, ["message"]);
    await simulator.controlOf("kepong").say({ from: "60123456789", text: "Hi Kepong" });
    await simulator.control.say({ from: "60123456789", text: "Hi KD" });
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({ session: "default", payload: { body: "Hi KD" } });
    const [row] = await client.getChatMessages("kepong", "60123456789@c.us");
    expect(row).toMatchObject({ body: "Hi Kepong" });
    await client.sendText("kepong", { chatId: "60123456789", text: "Hai" });
    const [newest] = await client.getChatMessages("kepong", "60123456789@c.us", { limit: 1 });
    expect(newest).toMatchObject({ body: "Hai", fromMe: true });
    expect(await client.sessions.list()).toHaveLength(2);
  });

  it("answers the old ways to start, stop and log out", async () => {
    const simulator = await simulate();
    const post = (path: string) =>
      fetch(`${simulator.url}/api/sessions/${path}`, {
        method: "POST",
        headers: { "X-Api-Key": simulator.apiKey, "Content-Type": "application/json" },
        body: JSON.stringify({ name: "default", session: "default" }),
      });
    expect([(await post("stop")).status, await statusOf(simulator)]).toEqual([201, "STOPPED"]);
    expect((await post("start")).status).toBe(201);
    await statusIs(simulator, "WORKING");
    expect((await post("logout")).status).toBe(201);
    await statusIs(simulator, "SCAN_QR_CODE");
  });
});
