import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { startUltraMsgSimulator, type UltraMsgSimulator } from "@kaunter/simulators";
import { afterAll, afterEach } from "vitest";
import { receiveUltraMsg } from "@/server/ultramsg/receive-ultramsg";
import { type Lab, startLab } from "../../../support/lab.ts";

export const SECRET = "a-secret-in-the-address";
export const API_KEY = "a-key-for-programs-of-length";

/** The lab with an UltraMsg beside it, whose webhook reaches the door. */
export interface SecondGateway {
  readonly lab: Lab;
  readonly um: UltraMsgSimulator;
  stop(): Promise<void>;
}

export async function startSecondGateway(): Promise<SecondGateway> {
  const door = await openDoor();
  const um = await startUltraMsgSimulator({
    webhookUrl: `${door.url}?secret=${SECRET}`,
    delays: { queueMs: 20, serverMs: 20, deviceMs: 40, readMs: 60 },
  });
  const lab = await startLab(
    {},
    {
      ULTRAMSG_INSTANCE_ID: um.instanceId,
      ULTRAMSG_TOKEN: um.token,
      ULTRAMSG_API_URL: um.url,
      ULTRAMSG_WEBHOOK_SECRET: SECRET,
      KAUNTER_API_KEY: API_KEY,
      KAUNTER_SEND_GAP_MS: "0",
    },
  );
  return {
    ...{ lab, um },
    stop: async () => {
      await um.stop();
      await door.close();
      await lab.stop();
    },
  };
}

/** The second gateway of a test file and somebody at the desk: awaited at its top, well again after each test, stopped with the file. */
export async function openSecondGateway() {
  const gateway = await startSecondGateway();
  afterEach(() => {
    gateway.um.control.fault(null);
  });
  afterAll(() => gateway.stop());
  return { gateway, aina: await gateway.lab.enter("aina") };
}

/** What Next does for the route, over real HTTP. */
async function openDoor(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => receiveUltraMsg(new Request(`http://desk.test${request.url ?? ""}`, { method: "POST", body })))
      .then((answer) => response.writeHead(answer.status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/webhooks/ultramsg`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
