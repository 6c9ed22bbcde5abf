import { staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/faults.ts";
import { countBodies, storedOf } from "../../fixtures/truth.ts";

test.use({ stackName: "disorder" });
test.setTimeout(240_000);

const weiMing = { phone: "60162345817", lid: "98172635410926@lid", name: "Tan Wei Ming" };

test("everything comes three times, shuffled, by both doors and under both addresses: one conversation, each message once, in order", async ({
  desk,
  control,
  db,
}) => {
  await desk.enterAs(staff.admin);
  const before = await db<{ unread: number }[]>`
    select unread_count as unread from public.whatsapp_conversations where phone_number = ${weiMing.phone}`;
  const mark = `disorder ${Date.now()}`;
  await control.faults({ duplicateEvents: 2, reorderEvents: { count: 25, windowMs: 700, seed: 7 } });
  for (let number = 0; number < 40; number += 1) {
    const fromMe = number % 4 === 3;
    const from = number % 2 === 0 ? weiMing.lid : weiMing.phone;
    await control.say({ from, fromMe, text: `${mark} ${number}`, agoSeconds: 400 - number * 10 });
  }
  const wanted = Array.from({ length: 40 }, (_, number) => `${mark} ${number}`);
  await expect.poll(() => countBodies(db, `${mark}%`)).toEqual({ all: 40, different: 40 });
  await expect.poll(async () => (await storedOf(db, weiMing.phone, `${mark}%`)).map((one) => one.body)).toEqual(wanted);
  const conversations = await db<{ unread: number }[]>`
    select unread_count as unread from public.whatsapp_conversations where id in
      (select conversation_id from public.whatsapp_messages where body like ${`${mark}%`})`;
  expect(conversations).toHaveLength(1);
  // What is typed on the phone does not wait to be read; what came before the phone last answered may be read already.
  expect(conversations[0]?.unread).toBe((before[0]?.unread ?? 0) + 30);
  await expect(desk.row(weiMing.name)).toHaveCount(1);
  await desk.openChat(weiMing.name);
  await desk.goToNewest();
  await expect(desk.bubble(`${mark} 39`)).toHaveCount(1);
  expect(await desk.textsUpTo(`${mark} 0`, mark)).toEqual(new Set(wanted));
  await control.clearFaults();
});

test("somebody writes under a hidden id before their number is known: the two become one conversation", async ({
  desk,
  control,
  db,
}) => {
  await desk.enterAs(staff.admin);
  const lid = "777000111222333@lid";
  const phone = "60111122233";
  const hidden = `who am I ${Date.now()}`;
  const known = `it is me ${Date.now()}`;
  await control.lid(lid, null);
  await control.say({ from: lid, text: hidden, pushName: "Mystery Guest", agoSeconds: 20 });
  await expect.poll(() => countBodies(db, hidden)).toEqual({ all: 1, different: 1 });
  await control.say({ from: phone, text: known, pushName: "Mystery Guest" });
  await expect.poll(() => countBodies(db, known)).toEqual({ all: 1, different: 1 });
  await control.lid(lid, `${phone}@c.us`);
  await control.dropSockets();
  await expect
    .poll(async () => (await storedOf(db, phone, "%")).map((one) => one.body), { timeout: 60_000 })
    .toEqual([hidden, known]);
  await expect(desk.row("Mystery Guest")).toHaveCount(1);
});
