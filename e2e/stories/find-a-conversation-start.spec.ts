import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/sql.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";
import { StartPage } from "../pages/start-page.ts";

test("a new number gets a chat, and the first message reaches it", async ({ page, stack, sql }) => {
  const desk = new DeskPage(page);
  const start = new StartPage(page);
  const number = `60198${String(Date.now()).slice(-6)}`;
  await desk.enterAs(staff.frontDesk);
  await start.open();
  await start.writeTo(`0${number.slice(2, 4)}-${number.slice(4)}`);
  await expect(start.dialog).toHaveCount(0);
  const text = `Selamat datang ${Date.now()}`;
  await desk.composer.waitFor();
  await desk.send(text);
  await expect(desk.tick(text, "Read")).toBeVisible();
  await expect(desk.rows().first()).toContainText(text);
  const deliveries = (await stack.simulator?.control.deliveries()) ?? [];
  expect(deliveries.filter((one) => one.body === text).map((one) => one.chatId)).toEqual([`${number}@c.us`]);
  expect(await sql("select 1 from whatsapp_conversations where phone_number = $1", [number])).toHaveLength(1);
});

test("a number somebody has, in another spelling, opens the chat there is", async ({ page, sql }) => {
  const desk = new DeskPage(page);
  const start = new StartPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.rows().first().waitFor();
  await start.open();
  await start.writeTo("+60 12-345 6789");
  await expect(desk.title(nurul.name)).toBeVisible();
  await expect(desk.thread.getByRole("article")).not.toHaveCount(0);
  expect(await sql("select 1 from whatsapp_conversations where phone_number = $1", [nurul.phone])).toHaveLength(1);
});

test("a member is found by name, with or without a chat, by keyboard", async ({ page, sql }) => {
  const desk = new DeskPage(page);
  const start = new StartPage(page);
  await desk.enterAs(staff.admin);
  const [member] = await sql<{ name: string; phone_digits: string }>(
    `select m.name, m.phone_digits from members m
     where m.status = 'active' and m.phone_digits is not null
       and not exists (select 1 from whatsapp_conversations c where c.phone_number = m.phone_digits)
       and (select count(*) from members x where x.phone_digits = m.phone_digits) = 1
       and (select count(*) from members x where x.name ilike '%' || m.name || '%') = 1
     order by m.id limit 1`,
  );
  if (!member) throw new Error("the seed has nobody who never wrote");
  await start.open();
  await page.keyboard.type(member.name);
  await expect(start.dialog.getByRole("button", { name: member.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(desk.title(member.name)).toBeVisible();
  expect(await sql("select 1 from whatsapp_conversations where phone_number = $1", [member.phone_digits])).toHaveLength(
    1,
  );
});

test("what is no number, and a number that is not on WhatsApp, are said and make nothing", async ({ page, sql }) => {
  const desk = new DeskPage(page);
  const start = new StartPage(page);
  await desk.enterAs(staff.frontDesk);
  const count = async () => (await sql<{ n: string }>("select count(*) as n from whatsapp_conversations"))[0]?.n;
  const before = await count();
  await start.open();
  await start.writeTo("+677 12345");
  await expect(start.dialog.getByRole("alert")).toHaveText(/is not on WhatsApp/);
  await start.writeTo("000000000000000000");
  await expect(start.dialog.getByRole("alert")).toHaveText(/no phone number/);
  await start.field.fill("nobody of this name");
  await expect(start.dialog.getByRole("alert")).toHaveCount(0);
  await expect(start.dialog.getByText(/Nobody by that name/)).toBeVisible();
  expect(await count()).toBe(before);
});

test("while WhatsApp cannot be asked, known people open and new numbers say why not", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const start = new StartPage(page);
  const simulator = stack.simulator;
  if (!simulator) throw new Error("this story needs the simulator");
  await desk.enterAs(staff.frontDesk);
  await desk.bringIntoSight(nurul.name);
  await simulator.stop();
  await start.open();
  await start.writeTo("0139998887");
  await expect(start.dialog.getByRole("alert")).toHaveText(/no connection/i);
  await expect(start.field).toHaveValue("0139998887");
  await start.writeTo("012-345 6789");
  await expect(desk.title(nurul.name)).toBeVisible();
  await simulator.start();
});

test("staff who may only look are not offered to write first", async ({ page }) => {
  await new DeskPage(page).enterAs(staff.trainer);
  await expect(new ListPage(page).box).toBeVisible();
  await expect(page.getByRole("button", { name: "New chat" })).toHaveCount(0);
});
