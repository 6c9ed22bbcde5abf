import { expect, test } from "@playwright/test";
import { freePort, type Stack, startStack } from "@kaunter/launcher";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budgets } from "../fixtures/budgets.ts";
import { type CountingProxy, startCountingProxy } from "../fixtures/counting-proxy.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { type Caller, signIn } from "../fixtures/signed-in.ts";
import { controlOf } from "../fixtures/truth.ts";
import { DeskPage } from "../pages/desk-page.ts";

let dataDir: string;
let stack: Stack;
let proxy: CountingProxy;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  dataDir = await mkdtemp(join(tmpdir(), "kaunter-e2e-counted-"));
  const ports = { app: await freePort(), api: await freePort(), db: 0, sim: await freePort() };
  proxy = await startCountingProxy(await freePort(), ports.api);
  stack = await startStack({
    ...{ dataDir, ports, mode: "start", supabase: null, waha: null, sessionName: "default", webhookSecret: null },
    ultramsgPort: null,
    scriptedDay: false,
    appEnv: { SUPABASE_URL: proxy.url },
    onLine: () => undefined,
  });
});

test.afterAll(async () => {
  await stack.stop();
  proxy.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("each request asks the database no more often than promised", async () => {
  const caller = await signIn(stack.url, "aina");
  const id = await firstConversation(caller);
  const requests: Readonly<Record<string, string>> = {
    list: "/api/waha/contacts",
    thread: `/api/waha/messages?conversationId=${id}`,
    search: "/api/waha/search?q=yuran",
    changes: "/api/waha/changes",
    conversation: `/api/waha/conversations/${id}`,
    person: `/api/waha/conversations/${id}/person`,
    "filter counts": "/api/waha/filter-counts",
    staff: "/api/waha/staff",
    tags: "/api/waha/tags",
  };
  expect(Object.keys(budgets.callsPerRequest).sort()).toEqual(Object.keys(requests).sort());
  for (const [name, path] of Object.entries(requests)) {
    proxy.take();
    await caller.get(path);
    const asked = proxy.take();
    expect(asked.length, `${name}: ${asked.join(", ")}`).toBeLessThanOrEqual(budgets.callsPerRequest[name] ?? 0);
    expect(asked).not.toEqual([]);
  }
});

test("a long thread keeps few nodes on the page, however much of it was scrolled through", async ({ browser }) => {
  const control = controlOf(stack);
  for (let n = 0; n < 150; n += 1) await control.say({ from: nurul.phone, text: `line ${n}` });
  const page = await browser.newPage({ baseURL: stack.url });
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await desk.openChat(nurul.name);
  await expect(desk.bubble("line 149")).toBeVisible({ timeout: 30_000 });
  await desk.thread.hover();
  await page.mouse.wheel(0, -300);
  const seen = await desk.textsUpTo("line 0", "line");
  expect([...seen]).toContain("line 0");
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  expect(nodes).toBeLessThanOrEqual(budgets.domNodes["2,000 messages scrolled: DOM nodes"]);
  await page.close();
});

/** The desk takes over WhatsApp's chats by itself; the first one is enough. */
async function firstConversation(caller: Caller): Promise<string> {
  let id = "";
  await expect(async () => {
    const page = JSON.parse((await caller.get("/api/waha/contacts")).toString()) as { conversations: { id: string }[] };
    id = page.conversations[0]?.id ?? "";
    expect(id).not.toBe("");
  }).toPass({ timeout: 30_000 });
  return id;
}
