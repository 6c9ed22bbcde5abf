import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

/** What browsers are served. */
const STATIC = fileURLToPath(new URL("../../apps/admin/.next/static", import.meta.url));
/** Settings whose very name has no business in a browser. */
const NAMES = /SERVICE_ROLE|WAHA_API_KEY|WEBHOOK_SECRET|SUPABASE_DB_URL|X-Api-Key|service_role/i;

test("no secret, nor the name of one, is in what browsers are served", async ({ page, stack }) => {
  const values = [
    ...[stack.supabase?.serviceRoleKey, stack.supabase?.dbUrl, stack.simulator?.apiKey].filter(
      (one) => one !== undefined,
    ),
    ...["SUPABASE_SERVICE_ROLE_KEY", "WAHA_API_KEY", "WEBHOOK_SECRET", "SUPABASE_DB_URL"].flatMap(
      (name) => process.env[name] ?? [],
    ),
  ].filter((value) => value.length >= 6);
  expect(values.length).toBeGreaterThanOrEqual(3);
  const holds = (text: string) =>
    [NAMES.exec(text)?.[0], ...values.filter((value) => text.includes(value))].filter(Boolean);

  const files = readdirSync(STATIC, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|json|map|txt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect([file, holds(readFileSync(join(STATIC, file), "utf8"))]).toEqual([file, []]);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);

  const bodies: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "document") void response.text().then((text) => bodies.push(text));
  });
  await new DeskPage(page).enterAs(staff.admin);
  for (const path of ["/health", "/audit"]) await page.goto(path);
  await expect.poll(() => bodies.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
  for (const body of bodies) expect(holds(body)).toEqual([]);
});

test("pages and routes are sent with what keeps them to themselves", async ({ page, request }) => {
  const shown = await page.goto("/login");
  const headers = shown?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-powered-by"]).toBeUndefined();
  const signedIn = await request.post("/api/auth/sign-in", { data: { email: staff.admin, password: "kaunter-demo" } });
  const cookies = signedIn.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(cookies.length).toBeGreaterThan(0);
  for (const { value } of cookies) expect(value).toMatch(/HttpOnly/i);
  for (const { value } of cookies) expect(value).toMatch(/SameSite=lax/i);
  const answer = await request.get("/api/waha/tags", { headers: { origin: "https://evil.example" } });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
});
