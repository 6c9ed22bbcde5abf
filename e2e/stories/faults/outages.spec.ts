import type { SimControl } from "@kaunter/simulators";
import { nurul, staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/faults.ts";
import { countBodies, storedOf } from "../../fixtures/truth.ts";

test.use({ stackName: "outages" });
test.setTimeout(300_000);

test.beforeEach(async ({ desk, control }) => {
  await control.clearFaults();
  await desk.enterAs(staff.admin);
  await desk.openChat(nurul.name);
});

/** People who write during an outage: the one on the screen and some others, digits only. */
const WRITERS = [nurul.phone, "60122837465", "60162345817", "60173948261", "60129384756"];

/** So many messages at that rate, spread over the writers; resolves when the last was said. */
async function writeMany(control: SimControl, mark: string, count: number, perSecond: number): Promise<void> {
  const started = Date.now();
  for (let number = 0; number < count; number += 10) {
    const batch = Array.from({ length: Math.min(10, count - number) }, (_, at) => number + at);
    await Promise.all(
      batch.map((at) => control.say({ from: WRITERS[at % WRITERS.length] ?? nurul.phone, text: `${mark} ${at}` })),
    );
    const due = started + ((number + 10) / perSecond) * 1_000;
    if (due > Date.now()) await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
  }
}

test("2,000 messages at 200 a second while our server is killed twice: each stored once, all on the screen", async ({
  desk,
  control,
  stack,
  db,
}) => {
  const mark = `flood ${Date.now()}`;
  const writing = writeMany(control, mark, 2_000, 200);
  const arrived = async () => (await countBodies(db, `${mark}%`)).all;
  await expect.poll(arrived, { timeout: 60_000 }).toBeGreaterThan(200);
  await stack.restartApp(true);
  await expect.poll(arrived, { timeout: 60_000 }).toBeGreaterThan(900);
  await stack.restartApp(true);
  await writing;
  await expect
    .poll(async () => countBodies(db, `${mark}%`), { timeout: 120_000 })
    .toEqual({ all: 2_000, different: 2_000 });
  const mine = (await storedOf(db, nurul.phone, `${mark}%`)).map((one) => one.body ?? "");
  expect(mine).toHaveLength(400);
  await expect(desk.row(nurul.name)).toContainText(mine.at(-1) ?? "", { timeout: 30_000 });
  expect(await desk.textsUpTo(mine[0] ?? "", mark)).toEqual(new Set(mine));
});

for (const [name, awayMs] of [
  ["10 seconds", 10_000],
  ["a minute", 60_000],
] as const) {
  test(`WAHA is away for ${name}: what was written meanwhile is there, in order`, async ({ desk, control, db }) => {
    const mark = `away ${name} ${Date.now()}`;
    for (let number = 0; number < 20; number += 1) {
      await control.say({ from: nurul.phone, text: `${mark} ${number}`, agoSeconds: 20 - number, silently: true });
    }
    await control.offline(awayMs);
    const wanted = Array.from({ length: 20 }, (_, number) => `${mark} ${number}`);
    await expect(desk.bubble(`${mark} 19`)).toBeVisible({ timeout: awayMs + 90_000 });
    await expect.poll(async () => (await storedOf(db, nurul.phone, `${mark}%`)).map((one) => one.body)).toEqual(wanted);
  });
}

/** Nobody else's story: nothing newer than the night stands in this chat. */
const asleep = { phone: "60193827465", name: "Muhammad Hafiz bin Ismail" };

test("a night of eight hours, with 50 messages and two replies from the gym's phone: complete and in order", async ({
  desk,
  control,
  db,
}) => {
  await desk.findChat(asleep.name);
  const mark = `night ${Date.now()}`;
  const eightHours = 8 * 3_600;
  for (let number = 0; number < 52; number += 1) {
    const agoSeconds = eightHours - number * 500;
    const fromMe = number === 20 || number === 40;
    await control.say({ from: asleep.phone, text: `${mark} ${number}`, agoSeconds, fromMe, silently: true });
  }
  const wanted = Array.from({ length: 52 }, (_, number) => `${mark} ${number}`);
  await expect(async () => {
    // All was well until the evening; then nothing was compared any more. A comparison that is just ending may say so.
    await db`update public.whatsapp_sessions set reconciled_at = now() - interval '8 hours 5 minutes'`;
    await control.dropSockets();
    const bodies = async () => (await storedOf(db, asleep.phone, `${mark}%`)).map((one) => one.body);
    await expect.poll(bodies, { timeout: 10_000 }).toEqual(wanted);
  }).toPass({ timeout: 60_000 });
  const stored = await storedOf(db, asleep.phone, `${mark}%`);
  expect(stored.filter((one) => one.from_me).map((one) => one.body)).toEqual([`${mark} 20`, `${mark} 40`]);
  expect(stored.filter((one) => !one.late)).toEqual([]);
  await expect(desk.bubble(`${mark} 51`)).toHaveCount(1);
});

test("the database is gone for 90 seconds: staff are told, WAHA repeats, nothing is lost", async ({
  desk,
  control,
  page,
  stack,
  db,
}) => {
  const mark = `no database ${Date.now()}`;
  await stack.supabase?.stopPostgres();
  const back = Date.now() + 90_000;
  for (let number = 0; number < 30; number += 1) await control.say({ from: nurul.phone, text: `${mark} ${number}` });
  await expect(desk.linkLine).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(Math.max(0, back - Date.now()));
  await stack.supabase?.startPostgres();
  await expect.poll(async () => countBodies(db, `${mark}%`), { timeout: 150_000 }).toEqual({ all: 30, different: 30 });
  const newest = (await storedOf(db, nurul.phone, `${mark}%`)).at(-1)?.body ?? "";
  await expect(desk.row(nurul.name)).toContainText(newest, { timeout: 30_000 });
  // A chat that was opened at its unread line stays there: nobody is scrolled away from what they read.
  await expect(async () => {
    await desk.goToNewest();
    await expect(desk.bubble(newest)).toHaveCount(1, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(desk.linkLine).toHaveCount(0, { timeout: 30_000 });
});

test("a chat that was opened while the database was away shows itself when it is back", async ({
  desk,
  control,
  page,
  stack,
}) => {
  const text = `said before ${Date.now()}`;
  await control.say({ from: asleep.phone, text });
  await expect(desk.row(asleep.name)).toContainText(text);
  await stack.supabase?.stopPostgres();
  await desk.openRow(asleep.name);
  const notice = page.getByText("The messages could not be loaded");
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await stack.supabase?.startPostgres();
  await expect(desk.bubble(text)).toBeVisible({ timeout: 60_000 });
  await expect(notice).toHaveCount(0);
});
