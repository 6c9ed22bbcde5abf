import type { APIRequestContext } from "@playwright/test";
import { createHmac, randomUUID } from "node:crypto";
import { nurul, PASSWORD, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";

const SEND = "/api/waha/messages/send";

async function signIn(request: APIRequestContext, email: string): Promise<void> {
  const response = await request.post("/api/auth/sign-in", { data: { email, password: PASSWORD } });
  expect(response.status()).toBe(200);
}

async function firstConversation(request: APIRequestContext): Promise<string> {
  const response = await request.get(`/api/waha/contacts?search=${nurul.phone}&limit=1`);
  const { conversations } = (await response.json()) as { conversations: { id: string }[] };
  const [first] = conversations;
  if (!first) throw new Error("the simulator's chats have not arrived");
  return first.id;
}

test.describe("a request that is not of the expected form", () => {
  const text = { clientId: randomUUID(), to: nurul.phone, type: "text", text: "hi" };
  const wrong: [string, unknown, string][] = [
    ["an unknown field", { ...text, admin: true }, "admin"],
    ["a wrong type", { ...text, text: 12_345 }, "text"],
    ["an empty text", { ...text, text: "   " }, "text"],
    ["a text longer than WhatsApp takes", { ...text, text: "a".repeat(65_537) }, "text"],
    ["a chat id of nonsense", { ...text, to: "'; drop table--" }, "to"],
    ["no target at all", { clientId: randomUUID(), type: "text", text: "hi" }, "conversationId"],
    ["two targets", { ...text, conversationId: randomUUID() }, "conversationId"],
    ["a list instead of an object", [text], "body"],
  ];

  for (const [what, data, field] of wrong) {
    test(`is refused with the field named: ${what}`, async ({ request }) => {
      await signIn(request, staff.frontDesk);
      const response = await request.post(SEND, { data: data as object });
      expect(response.status()).toBe(400);
      const body = (await response.json()) as { code: string; message: string; fields: Record<string, string> };
      expect(Object.keys(body).sort()).toEqual(["code", "fields", "message"]);
      expect(body.code).toBe("bad_request");
      expect(Object.keys(body.fields)).toContain(field);
    });
  }

  test("is refused when it is not JSON, or far too large", async ({ request }) => {
    await signIn(request, staff.frontDesk);
    const headers = { "content-type": "application/json" };
    expect((await request.post(SEND, { headers, data: Buffer.from("{not json") })).status()).toBe(400);
    const huge = Buffer.from(JSON.stringify({ ...text, text: "a".repeat(10_000_000) }));
    const response = await request.post(SEND, { headers, data: huge });
    expect(response.status()).toBe(400);
    expect(await response.json()).toMatchObject({ code: "bad_request" });
  });

  test("is refused on the other routes too", async ({ request }) => {
    await signIn(request, staff.frontDesk);
    for (const path of [
      "/api/waha/contacts?assigned=somebody",
      "/api/waha/contacts?limit=100000",
      "/api/waha/messages",
      "/api/waha/messages?conversationId=1",
      `/api/waha/messages?conversationId=${randomUUID()}&before=a&after=b`,
      "/api/waha/conversations/nonsense",
      "/api/waha/events",
    ]) {
      const response = await request.get(path);
      expect([path, response.status()]).toEqual([path, 400]);
      expect(await response.json()).toMatchObject({ code: "bad_request" });
    }
  });
});

test("nobody signed out gets anything", async ({ request }) => {
  for (const path of [
    "/api/waha/contacts",
    `/api/waha/messages?conversationId=${randomUUID()}`,
    "/api/waha/changes",
    "/api/waha/events?since=x",
    "/api/waha/session/info",
    `/api/waha/conversations/${randomUUID()}`,
    `/api/waha/conversations/${randomUUID()}/person`,
  ]) {
    const response = await request.get(path);
    expect([path, response.status()]).toEqual([path, 401]);
  }
  for (const path of [SEND, "/api/waha/messages/retry", "/api/waha/messages/discard"]) {
    expect([path, (await request.post(path, { data: {} })).status()]).toEqual([path, 401]);
  }
  const page = await request.get("/whatsapp", { maxRedirects: 0 });
  expect(page.status()).toBe(307);
  expect(page.headers()["location"]).toMatch(/\/login\?next=%2Fwhatsapp$/);
});

test("staff who may only look cannot send, and a member of another branch is not there for them", async ({
  request,
}) => {
  await signIn(request, staff.trainer);
  const response = await request.post(SEND, {
    data: { clientId: randomUUID(), to: nurul.phone, type: "text", text: "hi" },
  });
  expect([response.status(), ((await response.json()) as { code: string }).code]).toEqual([403, "forbidden"]);

  await signIn(request, staff.frontDesk);
  const id = await firstConversation(request);
  await signIn(request, staff.otherBranch);
  expect((await request.get(`/api/waha/conversations/${id}`)).status()).toBe(404);
  expect((await request.get(`/api/waha/messages?conversationId=${id}`)).status()).toBe(404);
});

test("a write that another site's page sends with our cookie is refused", async ({ request }) => {
  await signIn(request, staff.frontDesk);
  const response = await request.post(SEND, {
    headers: { origin: "https://evil.example" },
    data: { clientId: randomUUID(), to: nurul.phone, type: "text", text: "hi" },
  });
  expect(response.status()).toBe(403);
});

test("the same clientId twice is one message at the member's phone", async ({ request, stack }) => {
  await signIn(request, staff.frontDesk);
  const conversationId = await firstConversation(request);
  const data = { clientId: randomUUID(), conversationId, type: "text", text: `once ${randomUUID()}` };
  const answers = await Promise.all([1, 2, 3].map(() => request.post(SEND, { data })));
  for (const answer of answers) expect(answer.status()).toBe(200);
  const ids = await Promise.all(
    answers.map(async (one) => ((await one.json()) as { record: { id: string } }).record.id),
  );
  expect(new Set(ids).size).toBe(1);
  const deliveries = await stack.simulator?.control.deliveries();
  expect(deliveries?.filter((one) => one.body === data.text)).toHaveLength(1);
});

test("a picture and a file are sent as what their bytes are", async ({ request, stack }) => {
  await signIn(request, staff.frontDesk);
  const conversationId = await firstConversation(request);
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const form = (type: string, file: { name: string; mimeType: string; buffer: Buffer }) => ({
    multipart: { clientId: randomUUID(), conversationId, type, caption: `see ${type}`, file },
  });
  const picture = await request.post(SEND, form("image", { name: "jadual.png", mimeType: "image/png", buffer: png }));
  expect(picture.status()).toBe(200);
  const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");
  const file = await request.post(SEND, form("file", { name: "Yuran.pdf", mimeType: "application/pdf", buffer: pdf }));
  expect(file.status()).toBe(200);
  expect(await file.json()).toMatchObject({
    record: { content: { kind: "document", media: { mimetype: "application/pdf", filename: "Yuran.pdf" } } },
  });
  const deliveries = await stack.simulator?.control.deliveries();
  expect(deliveries?.filter((one) => one.chatId === `${nurul.phone}@c.us`).length).toBeGreaterThanOrEqual(2);

  const program = Buffer.from("MZ\x90\x00 this program");
  for (const [type, buffer] of [
    ["image", program],
    ["file", program],
    ["image", pdf],
    ["file", Buffer.alloc(0)],
  ] as const) {
    const refused = await request.post(SEND, form(type, { name: "cute.jpg", mimeType: "image/jpeg", buffer }));
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toMatchObject({
      code: "bad_request",
      fields: { file: expect.any(String) as unknown },
    });
  }
  const big = Buffer.alloc(17 * 1024 * 1024, 1);
  const tooBig = await request.post(SEND, form("file", { name: "film.bin", mimeType: "video/mp4", buffer: big }));
  expect(tooBig.status()).toBe(400);
});

test.describe("a webhook", () => {
  const body = JSON.stringify({
    id: "evt_x",
    timestamp: Date.now(),
    event: "session.status",
    session: "default",
    payload: {},
  });
  const sign = (secret: string) => createHmac("sha512", secret).update(body).digest("hex");

  for (const [what, headers] of [
    ["without a signature", {}],
    ["with a wrong signature", { "x-webhook-hmac": sign("guess"), "x-webhook-hmac-algorithm": "sha512" }],
    ["with the shared secret guessed", { "x-webhook-signature": "guess" }],
  ] as const) {
    test(`${what} is refused`, async ({ request }) => {
      const response = await request.post("/api/webhooks/waha", {
        headers: { "content-type": "application/json", ...headers },
        data: Buffer.from(body),
      });
      expect(response.status()).toBe(401);
    });
  }
});
