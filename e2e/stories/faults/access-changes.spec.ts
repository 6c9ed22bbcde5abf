import { nurul, staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/stack.ts";
import { DeskPage } from "../../pages/desk-page.ts";

test.use({ stackName: "access-changes" });

/** What may no longer be seen is gone from an open screen within so long, ms. */
const WITHIN = { timeout: 2_000 };

test("somebody is no longer looked after by a person: row, thread and totals go, and come back with the link", async ({
  page,
  db,
}) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.user);
  const [linked] = await db<{ contact_id: string; staff_id: string; name: string; conversations: number }[]>`
    select l.contact_id, l.staff_id, coalesce(c.display_name, c.whatsapp_name) as name,
      (select count(*)::int from public.contact_links o
        join public.whatsapp_conversations v on v.contact_id = o.contact_id
        where o.staff_id = l.staff_id and v.status = 'active') as conversations
    from public.contact_links l join public.staff s on s.id = l.staff_id
    join public.whatsapp_conversations c on c.contact_id = l.contact_id
    where s.email = ${staff.user} and c.status = 'active' order by c.sort_at desc limit 1`;
  if (!linked) throw new Error("the seed links nobody");
  await expect(desk.rows()).toHaveCount(linked.conversations);
  await desk.row(linked.name).click();
  await expect(desk.thread.getByRole("article").first()).toBeVisible();

  await db`delete from public.contact_links where contact_id = ${linked.contact_id} and staff_id = ${linked.staff_id}`;
  await expect(desk.row(linked.name)).toHaveCount(0, WITHIN);
  await expect(desk.rows()).toHaveCount(linked.conversations - 1, WITHIN);
  await expect(desk.thread.getByRole("article")).toHaveCount(0, WITHIN);
  await expect(page.getByText(linked.name)).toHaveCount(0, WITHIN);

  await db`insert into public.contact_links (contact_id, staff_id) values (${linked.contact_id}, ${linked.staff_id})`;
  await expect(desk.row(linked.name)).toBeVisible(WITHIN);
});

test("a member moves to the other branch: gone from one desk, on the other, both without a reload", async ({
  page,
  browser,
  stack,
  db,
}) => {
  const here = new DeskPage(page);
  await here.enterAs(staff.frontDesk);
  await here.openChat(nurul.name);
  const context = await browser.newContext({ baseURL: stack.url });
  const there = new DeskPage(await context.newPage());
  await there.enterAs(staff.otherBranch);
  await expect(there.row(nurul.name)).toHaveCount(0);
  const [branches] = await db<{ from: string; to: string }[]>`
    select m.branch_id as "from", (select b.id from public.branches b where b.id <> m.branch_id limit 1) as "to"
    from public.members m where m.name = ${nurul.name}`;
  if (!branches) throw new Error("the seed has no such member");

  await db`update public.members set branch_id = ${branches.to} where name = ${nurul.name}`;
  await expect(here.row(nurul.name)).toHaveCount(0, WITHIN);
  await expect(here.thread.getByRole("article")).toHaveCount(0, WITHIN);
  await expect(there.row(nurul.name)).toBeVisible(WITHIN);

  await db`update public.members set branch_id = ${branches.from} where name = ${nurul.name}`;
  await expect(there.row(nurul.name)).toHaveCount(0, WITHIN);
  await expect(here.row(nurul.name)).toBeVisible(WITHIN);
  await context.close();
});

test("somebody is deactivated while signed in: the desk closes", async ({ page, db }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.trainer);
  await expect(desk.rows().first()).toBeVisible();
  await db`update public.staff set status = 'inactive' where email = ${staff.trainer}`;
  await expect(page.getByRole("heading", { name: "You have no access to WhatsApp chats" })).toBeVisible(WITHIN);
  await page.reload();
  await expect(desk.list).toHaveCount(0);
  await db`update public.staff set status = 'active' where email = ${staff.trainer}`;
});
