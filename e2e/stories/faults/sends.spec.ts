import type { Sql } from "postgres";
import { nurul, staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/faults.ts";
import { deliveriesOf, letTimePass, storedOf } from "../../fixtures/truth.ts";

test.use({ stackName: "faulty-sends" });
test.setTimeout(180_000);

test.beforeEach(async ({ desk, control }) => {
  await control.clearFaults();
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
});

/** One row, and it says that WhatsApp has it. */
async function expectSent(db: Sql, text: string): Promise<void> {
  const statuses = async () => (await storedOf(db, nurul.phone, text)).map((one) => one.status);
  await expect.poll(statuses).toEqual([expect.stringMatching(/^(sent|delivered|read)$/)]);
}

test("WAHA answers 500 after it has sent: one message, and nobody is told it failed", async ({ desk, control }) => {
  const text = `sent, then an error ${Date.now()}`;
  await control.faults({ fail: { status: 500, times: 1, path: "/api/sendText", perform: true } });
  await desk.send(text);
  await expect(desk.tick(text, "Read")).toBeVisible({ timeout: 30_000 });
  await expect(desk.bubble(text)).toHaveCount(1);
  await expect(desk.tick(text, "Not sent")).toHaveCount(0);
  expect(await deliveriesOf(control, text)).toBe(1);
});

test("WAHA answers 500 after it has sent and no event tells: the look-up finds it", async ({ desk, control, db }) => {
  const text = `sent, then silence ${Date.now()}`;
  await control.faults({ deaf: true, fail: { status: 500, times: 1, path: "/api/sendText", perform: true } });
  await desk.send(text);
  await expect.poll(async () => (await storedOf(db, nurul.phone, text))[0]?.status).toBe("unconfirmed");
  await control.faults({ deaf: false });
  await letTimePass(db);
  await expect(desk.tick(text, "Sending")).toHaveCount(0, { timeout: 60_000 });
  await expect(desk.tick(text, "Not sent")).toHaveCount(0);
  await expectSent(db, text);
  expect(await deliveriesOf(control, text)).toBe(1);
});

test("our server dies before the claim: the message goes out once when it is back", async ({
  desk,
  control,
  stack,
  db,
}) => {
  const text = `never claimed ${Date.now()}`;
  const [conversation] = await db<{ id: string }[]>`
    select id from public.whatsapp_conversations where phone_number = ${nurul.phone}`;
  await stack.app().kill();
  // What the route does before anything is sent, and nothing after it.
  await db.begin(async (sql) => {
    const [me] = await sql<{ auth_user_id: string }[]>`
      select auth_user_id from public.staff where email = ${staff.frontDesk}`;
    await sql`select set_config('request.jwt.claims', ${JSON.stringify({
      sub: me?.auth_user_id,
      email: staff.frontDesk,
      role: "authenticated",
    })}, true)`;
    await sql`set local role authenticated`;
    await sql`select public.queue_message(gen_random_uuid(), ${conversation?.id ?? null}, body => ${text},
      content => '{"kind":"text","preview":null}')`;
  });
  await stack.restartApp(true);
  await letTimePass(db);
  await expect(desk.tick(text, "Read")).toBeVisible({ timeout: 60_000 });
  await expect(desk.bubble(text)).toHaveCount(1);
  expect(await deliveriesOf(control, text)).toBe(1);
});

test("our server dies after WAHA's yes: one message, found again, never sent twice", async ({
  desk,
  control,
  stack,
  db,
}) => {
  const text = `yes, then the end ${Date.now()}`;
  await control.faults({ deaf: true, hang: { times: 1, path: "/api/sendText", perform: true } });
  await desk.send(text);
  await expect.poll(() => deliveriesOf(control, text)).toBe(1);
  await stack.app().kill();
  await control.clearFaults();
  await stack.restartApp(true);
  await letTimePass(db);
  await expect(desk.tick(text, "Sending")).toHaveCount(0, { timeout: 60_000 });
  await expect(desk.tick(text, "Not sent")).toHaveCount(0);
  await expect(desk.bubble(text)).toHaveCount(1);
  await expectSent(db, text);
  expect(await deliveriesOf(control, text)).toBe(1);
});

test("our server dies after the claim and WAHA never got it: two looks, then honestly failed, and Retry sends it once", async ({
  desk,
  control,
  stack,
  db,
}) => {
  const text = `claimed, never sent ${Date.now()}`;
  await control.faults({ hang: { times: 1, path: "/api/sendText" } });
  await desk.send(text);
  await expect.poll(async () => (await storedOf(db, nurul.phone, text))[0]?.status).toBe("dispatching");
  await stack.app().kill();
  await control.clearFaults();
  await stack.restartApp(true);
  await expect(async () => {
    await letTimePass(db);
    // The server's verdict, not the browser's, whose request died with the server.
    expect((await storedOf(db, nurul.phone, text))[0]?.status).toBe("failed");
  }).toPass({ timeout: 120_000 });
  await expect(desk.tick(text, "Not sent")).toBeVisible({ timeout: 30_000 });
  expect(await deliveriesOf(control, text)).toBe(0);
  await desk.bubble(text).getByRole("button", { name: "Retry" }).click();
  await expect(desk.tick(text, "Read")).toBeVisible({ timeout: 30_000 });
  await expect(desk.bubble(text)).toHaveCount(1);
  expect(await deliveriesOf(control, text)).toBe(1);
});

test("WAHA keeps a send waiting: the clock stays, later texts keep their order, and each goes out once", async ({
  desk,
  control,
}) => {
  const texts = [1, 2, 3].map((number) => `slow ${number} ${Date.now()}`);
  await control.faults({ latencyMs: 4_000 });
  for (const text of texts) await desk.send(text);
  await expect(desk.tick(texts[0] ?? "", "Sending")).toBeVisible();
  await control.clearFaults();
  for (const text of texts) await expect(desk.tick(text, "Read")).toBeVisible({ timeout: 60_000 });
  const sent = (await control.deliveries()).map((one) => one.body).filter((body) => texts.includes(body ?? ""));
  expect(sent).toEqual(texts);
});
