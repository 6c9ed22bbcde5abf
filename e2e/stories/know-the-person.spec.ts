import { nurul, PASSWORD, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly badge: { readonly type: string; readonly status?: string };
}

/** Spec "Status badges", and what each looks like. */
const BADGES: Readonly<Record<string, { readonly words: string; readonly look: RegExp }>> = {
  "member active": { words: "Active", look: /bg-accent/ },
  "member inactive": { words: "Expired", look: /text-danger/ },
  "member no_package": { words: "No Package", look: /bg-surface-selected/ },
  "lead new": { words: "New", look: /text-ink-muted/ },
  "lead engaged": { words: "Engaged", look: /text-ink-muted/ },
  "lead consulted": { words: "Consulted", look: /text-ink-muted/ },
  "lead escalated": { words: "Escalated", look: /text-ink-muted/ },
  "lead no_reply": { words: "No Reply", look: /text-ink-muted/ },
  "lead rejected": { words: "Rejected", look: /text-ink-muted/ },
  "unknown ": { words: "Not a Member", look: /text-ink-muted/ },
};

test("everybody who writes carries the badge the records give them", async ({ page }) => {
  const data = { email: staff.admin, password: PASSWORD };
  expect((await page.request.post("/api/auth/sign-in", { data })).status()).toBe(200);
  const kinds = new Map<string, Row>();
  // The simulator's chats are still coming in.
  await expect(async () => {
    const answer = await page.request.get("/api/waha/contacts?type=personal&limit=100");
    const { conversations } = (await answer.json()) as { conversations: Row[] };
    for (const row of conversations) kinds.set(`${row.badge.type} ${row.badge.status ?? ""}`, row);
    expect([...kinds.keys()].sort()).toEqual(Object.keys(BADGES).sort());
  }).toPass();
  const { panel } = new PanelPage(page);
  for (const [kind, row] of kinds) {
    await page.goto(`/whatsapp?c=${row.id}`);
    const pill = panel.getByText(BADGES[kind]?.words ?? "", { exact: true }).first();
    await expect(pill, kind).toHaveClass(BADGES[kind]?.look ?? /./);
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(row.name);
  }
});

test("a member's panel has details, packages, tags, notes and assignee", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  await expect(person.section("Details")).toContainText("Kota Damansara");
  await expect(person.section("Packages").getByRole("listitem")).not.toHaveCount(0);
  await expect(person.section("Packages")).toContainText(/ends/);
  for (const name of ["Tags", "Notes", "Assigned to"]) await expect(person.section(name)).toBeVisible();
});

test("a family that shares a number: staff say who writes, and take it back", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.findChat("Tan Wei Ming");
  const who = person.section("Who is writing?");
  await expect(who).toContainText("2 people share this number");
  await who.getByRole("button", { name: /Chew Li Ann/ }).click();
  await expect(person.panel.getByRole("heading", { level: 2 })).toHaveText("Chew Li Ann");
  await expect(who).toContainText("Set by staff");
  await expect(who.getByRole("button", { name: /Chew Li Ann/ })).toHaveAttribute("aria-pressed", "true");
  await desk.search("Chew Li Ann");
  await expect(desk.rows().first()).toContainText("60 16-234 5817");
  await person.undo();
  await expect(person.panel.getByRole("heading", { level: 2 })).toHaveText(/Tan Wei Ming/);
  await expect(who).not.toContainText("Set by staff");
});

test("a stranger is linked by hand to a member found by name, and the link is undone", async ({ page, stack }) => {
  const stranger = { phone: "60171112233", label: "60 17-111 2233" };
  await stack.simulator?.control.say({ from: stranger.phone, text: "Hi, it is my new number" });
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.search(stranger.phone);
  await desk.rows().first().click();
  await expect(person.panel.getByText("Not a Member")).toBeVisible();
  await page.getByRole("button", { name: "Link to a member or lead" }).click();
  await person.searchPeople("nurul ais");
  await person.section("Who is writing?").getByRole("button", { name: nurul.name }).click();
  await expect(person.panel.getByRole("heading", { level: 2 })).toHaveText(nurul.name);
  await expect(person.section("Details")).toContainText(nurul.label);

  await test.step("the same person's other number is one tap away", async () => {
    await person.section("Also writes from").getByRole("button").click();
    await expect(page.getByRole("heading", { level: 2, name: nurul.name }).first()).toBeVisible();
    await expect(person.section("Also writes from")).toContainText(stranger.label);
    await person.section("Also writes from").getByRole("button").click();
  });

  await person.section("Who is writing?").getByRole("button", { name: "Decide by the number again" }).click();
  await expect(person.panel.getByText("Not a Member")).toBeVisible();
  await expect(person.section("Also writes from")).toHaveCount(0);
});

test("a group shows its subject and who is in it", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.admin);
  await desk.findChat("Zumba Pagi Kota Damansara");
  await expect(person.panel.getByRole("heading", { level: 2 })).toHaveText("Zumba Pagi Kota Damansara");
  await expect(person.panel.getByText("Group", { exact: true })).toBeVisible();
  await expect(person.section("People in this group").getByRole("listitem")).not.toHaveCount(0);
  await expect(person.section("People in this group")).toContainText(/^People in this group[1-9]\d* (person|people)/);
});

test("the panel stays closed once it was closed, and is a sheet and a screen on smaller widths", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  await person.panel.getByRole("button", { name: "Close the panel" }).click();
  await expect(person.panel).toHaveCount(0);
  await page.reload();
  await expect(desk.composer).toBeVisible();
  await expect(person.panel).toHaveCount(0);
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.getByRole("button", { name: "Show contact info" }).click();
    await expect(page.getByRole("dialog", { name: "Contact info" })).toBeVisible();
    await expect(person.section("Details")).toContainText("Kota Damansara");
    await page.getByRole("button", { name: width < 768 ? "Back to the chat" : "Close the panel" }).click();
    await expect(person.panel).toHaveCount(0);
  }
});
