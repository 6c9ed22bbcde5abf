import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerStopped } from "@/server/link/register-stopped";
import { registerWebhook } from "@/server/whatsapp/register-webhook";
import { runSession } from "@/server/whatsapp/run-session";
import { type Lab, startLab, until, WEBHOOK_SECRET } from "../../support/lab.ts";

const OTHERS = {
  url: "https://elsewhere.example/hook",
  events: ["message"],
  customHeaders: [{ name: "X-Key", value: "1" }],
};
const BEFORE = {
  metadata: { gym: "Kota Damansara" },
  webhooks: [OTHERS],
  ignore: { channels: true },
  noweb: { markOnline: false, store: { enabled: false, fullSync: true } },
};

let lab: Lab;
let url: string;
const called: IncomingMessage[] = [];
const server = createServer((request, response) => {
  called.push(request);
  request.resume();
  response.end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/webhooks/waha`;
  lab = await startLab({}, { KAUNTER_WEBHOOK_URL: url });
}, 60_000);
afterAll(async () => {
  await lab.stop();
  await new Promise((resolve) => server.close(resolve));
});

const session = () => lab.here.waha.getSession("default");
const statusIs = (status: string) => until(async () => (await session()).status === status);

describe("registering our webhook", { timeout: 30_000 }, () => {
  it("does nothing to a running session until somebody says yes", async () => {
    await lab.here.waha.sessions.update("default", BEFORE);
    await statusIs("WORKING");
    const { config } = await session();
    await registerStopped(lab.here);
    expect(await registerWebhook({ session: "default", confirm: false })).toEqual({ state: "needs_confirmation" });
    expect(await session()).toMatchObject({ status: "WORKING", config });
  });

  it("keeps everything that was there", async () => {
    expect(await registerWebhook({ session: "default", confirm: true })).toEqual({ state: "registered" });
    await statusIs("WORKING");
    const ours = {
      url,
      events: ["*", "state.change"],
      hmac: { key: WEBHOOK_SECRET },
      retries: { policy: "exponential", delaySeconds: 2, attempts: 15 },
    };
    expect((await session()).config).toEqual({
      ...BEFORE,
      webhooks: [OTHERS, ours],
      noweb: { markOnline: false, store: { enabled: true, fullSync: true } },
    });
  });

  it("brings signed events from then on", async () => {
    called.length = 0;
    await lab.waha.control.say({ from: "+60 12-992 0001", text: "Hai" });
    await until(() => called.length > 0);
    expect(called[0]?.headers["x-webhook-hmac"]).toMatch(/^[0-9a-f]{128}$/);
  });

  it("does not restart a session that has it already", async () => {
    expect(await registerWebhook({ session: "default", confirm: true })).toEqual({ state: "already_registered" });
    expect((await session()).status).toBe("WORKING");
  });

  it("needs nobody's yes for a session that does not run, and does not start it", async () => {
    await lab.here.waha.stopSession("default");
    await lab.here.waha.sessions.update("default", BEFORE);
    await statusIs("STOPPED");
    await registerStopped(lab.here);
    const { status, config } = await session();
    expect(status).toBe("STOPPED");
    expect(config?.webhooks).toHaveLength(2);
  });

  it("comes with a start of a session that does not run, and keeps what was there", async () => {
    const meiling = await lab.enter("meiling");
    await lab.here.waha.stopSession("default");
    await lab.here.waha.sessions.update("default", BEFORE);
    await runSession(meiling, "start", {});
    await statusIs("WORKING");
    expect((await session()).config?.webhooks).toMatchObject([OTHERS, { url, hmac: { key: WEBHOOK_SECRET } }]);
    await lab.here.waha.sessions.update("default", BEFORE);
    await statusIs("WORKING");
    await lab.waha.control.status("FAILED");
    await runSession(meiling, "start", {});
    await statusIs("WORKING");
    expect((await session()).config?.webhooks).toHaveLength(2);
  });

  it("does not come with a start of a session that works: that would restart it", async () => {
    await lab.here.waha.sessions.update("default", BEFORE);
    await statusIs("WORKING");
    await runSession(await lab.enter("meiling"), "start", {});
    expect(await session()).toMatchObject({ status: "WORKING", config: { webhooks: [OTHERS] } });
  });

  it("says so when there is no such session", async () => {
    await expect(registerWebhook({ session: "nobody", confirm: true })).rejects.toMatchObject({ code: "not_found" });
  });
});
