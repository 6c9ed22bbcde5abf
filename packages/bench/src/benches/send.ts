import { randomUUID } from "node:crypto";
import { nurul } from "@kaunter/e2e/fixtures/people";
import type { Bench } from "../bench.ts";
import { figuresOf, timeOf } from "../report/figures.ts";
import { rowOf } from "../report/row.ts";
import { type Desk, withDesk } from "../stack/open-desk.ts";
import { signIn } from "@kaunter/e2e/fixtures/signed-in";

const COUNT = 100;
const FILE_WITHIN_MS = 60_000;
/** One number after the other, without the pause a desk keeps for WhatsApp's sake. */
const appEnv = { KAUNTER_SEND_GAP_MS: "0" };

/** A text through our route until the gateway has taken it, and a kept file, each beside asking the simulator itself. */
export const bench: Bench = (ask) =>
  withDesk({ data: ask.data, appEnv }, async (desk) => {
    const count = ask.count ?? COUNT;
    return { about: {}, rows: [await sends(desk, count), await files(desk, count)] };
  });

async function sends(desk: Desk, count: number) {
  const caller = await signIn(desk.stack.url, "aina");
  const ours: number[] = [];
  const bare: number[] = [];
  for (let n = -3; n < count; n += 1) {
    const text = `bench ${String(n)}`;
    const body = { type: "text", clientId: randomUUID(), to: nurul.phone, text };
    const took = await timeOf(() => caller.post("/api/waha/messages/send", body));
    const floor = await timeOf(() => sendBare(desk, text));
    // The first few wake everything up.
    if (n < 0) continue;
    ours.push(took);
    bare.push(floor);
  }
  return rowOf("send a text", ours, { floor: figuresOf(bare) });
}

async function sendBare({ stack }: Desk, text: string): Promise<void> {
  await readAll(
    await fetch(`${stack.simulator?.url ?? ""}/api/sendText`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": stack.simulator?.apiKey ?? "" },
      body: JSON.stringify({ session: "default", chatId: `${nurul.phone}@c.us`, text }),
    }),
  );
}

/** The same picture from our store and from the gateway's own address. */
async function files(desk: Desk, count: number) {
  const { stack, control } = desk;
  const caller = await signIn(stack.url, "aina");
  const name = `bench-${randomUUID()}.bin`;
  const { messageId } = await control.say({ from: nurul.phone, kind: "image", text: name });
  const id = await storedFile(desk, messageId.split("_").at(-1) ?? "");
  const bytes = (await caller.get(`/api/waha/media?message=${id}`)).byteLength;
  await control.file({ name, mimetype: "image/png", base64: Buffer.alloc(bytes, 97).toString("base64") });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let n = -3; n < count; n += 1) {
    const took = await timeOf(() => caller.get(`/api/waha/media?message=${id}`));
    const floor = await timeOf(async () => {
      const headers = { "x-api-key": stack.simulator?.apiKey ?? "" };
      await readAll(await fetch(`${stack.simulator?.url ?? ""}/api/files/default/${name}`, { headers }));
    });
    if (n < 0) continue;
    ours.push(took);
    bare.push(floor);
  }
  return rowOf("a file through the proxy", ours, { floor: figuresOf(bare), note: `${String(bytes)} bytes` });
}

async function storedFile({ db }: Desk, bareId: string): Promise<string> {
  for (const end = Date.now() + FILE_WITHIN_MS; Date.now() < end;) {
    const [row] = await db<{ id: string }[]>`
      select id from public.whatsapp_messages where bare_id = ${bareId} and media_state = 'stored'`;
    if (row) return row.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The picture was not kept.");
}

async function readAll(response: Response): Promise<void> {
  const body = await response.text();
  if (!response.ok) throw new Error(`the simulator: ${String(response.status)} ${body.slice(0, 300)}`);
}
