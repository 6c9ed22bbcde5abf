import type { Browser, Page } from "@playwright/test";
import { staff } from "@kaunter/e2e/fixtures/people";
import { DeskPage } from "@kaunter/e2e/pages/desk-page";
import type { Bench, BenchAsk } from "../bench.ts";
import { keyTimes } from "../browser/key-times.ts";
import { loadTimes } from "../browser/load-times.ts";
import { lookAt } from "../browser/look-at.ts";
import { openAny, openTimes } from "../browser/open-times.ts";
import { openDeskPage, openProfile, withBrowser } from "../browser/open-browser.ts";
import { scrollUp } from "../browser/scroll-up.ts";
import { longestChats } from "../browser/longest-chats.ts";
import { figuresOf } from "../report/figures.ts";
import { type Row, rowOf } from "../report/row.ts";
import { say } from "../report/say.ts";
import { startFloorServer } from "../stack/floor-server.ts";
import { type Desk, withDesk } from "../stack/open-desk.ts";

const COUNT = 10;
const KEYS = 60;
/** So many rows of the list are in sight. */
const ROWS = 8;
const LOAD_RATE = 20;
const SCROLLED = 2_000;
/** A busy desk hears two events a second; an hour of them is played this much faster. */
const HOUR_EVENTS = 7_200;
const HOUR_RATE = 60;

type Part = (browser: Browser, desk: Desk, ask: BenchAsk) => Promise<Row[]>;

const PARTS: Readonly<Record<string, Part>> = {
  "Loading the page": loads,
  "Opening chats": opens,
  "Scrolling up": scrolls,
  "Typing while events arrive": underLoad,
  "An hour of events": anHour,
};

/** What a person at the desk waits for, in a real browser, over a full-size database. */
export const bench: Bench = (ask) =>
  withDesk({ data: ask.data, filled: true }, (desk) =>
    withBrowser(async (browser) => {
      const rows: Row[] = [];
      for (const [name, part] of Object.entries(PARTS)) {
        say(`· ${name} …`);
        rows.push(...(await part(browser, desk, ask)));
      }
      return { about: {}, rows };
    }),
  );

async function loads(browser: Browser, { stack }: Desk, ask: BenchAsk): Promise<Row[]> {
  const { page } = await openDeskPage(browser, stack.url);
  const session = await page.context().storageState();
  await page.context().close();
  const floor = await startFloorServer();
  const times = await loadTimes({ browser, session, url: stack.url, floorUrl: floor.url, count: ask.count ?? COUNT });
  floor.stop();
  const bare = figuresOf(times.bare);
  return [
    rowOf("cold load → list on screen", times.cold, { floor: bare }),
    rowOf("warm load → list on screen", times.warm, { floor: bare }),
  ];
}

async function opens(browser: Browser, { stack, db }: Desk, ask: BenchAsk): Promise<Row[]> {
  const { page } = await openDeskPage(browser, stack.url);
  const count = ask.count ?? COUNT;
  await openAny(page, 0);
  const some = await openTimes(page, count);
  const [longest] = await longestChats(db);
  if (!longest) throw new Error("There is no long chat.");
  const long: number[] = [];
  for (let n = 0; n < count; n += 1) {
    // What is held opens at once: a page that was loaded anew holds nothing but its code.
    await page.goto("/whatsapp");
    await openAny(page, n % ROWS);
    await searchFor(page, longest.phone);
    long.push(...(await openTimes(page, 1)));
  }
  await page.context().close();
  return [
    rowOf("open a chat → messages on screen", some),
    rowOf("open the longest chat", long, { note: `${String(longest.messages)} messages` }),
  ];
}

/** Until the list shows what was found, and no longer what stood there before. */
async function searchFor(page: Page, phone: string): Promise<void> {
  await new DeskPage(page).search(phone);
  await page.getByRole("listbox", { name: "Search results" }).getByRole("option").first().waitFor();
}

async function scrolls(browser: Browser, { stack, db }: Desk): Promise<Row[]> {
  const [longest] = await longestChats(db);
  const { page, desk } = await openDeskPage(browser, stack.url);
  await searchFor(page, longest?.phone ?? "");
  await desk.rows().first().click();
  await desk.composer.waitFor();
  const { shifts, loaded } = await scrollUp(page, SCROLLED);
  const { heapMb, domNodes } = await lookAt(page);
  await page.context().close();
  const note = `${String(loaded)} messages`;
  return [
    rowOf("older page → shift", shifts, { unit: "px", note }),
    rowOf("2,000 messages scrolled: heap", [heapMb], { unit: "MB" }),
    rowOf("2,000 messages scrolled: DOM nodes", [domNodes], { unit: "nodes" }),
  ];
}

async function underLoad(browser: Browser, { stack, control }: Desk): Promise<Row[]> {
  const { page, desk } = await openDeskPage(browser, stack.url);
  await desk.rows().first().click();
  const still = await keyTimes(desk.composer, KEYS);
  await control.startLoad({ chats: 200, seconds: 600, eventsPerSecond: LOAD_RATE, seed: 7 });
  const busy = await keyTimes(desk.composer, KEYS);
  await control.stopLoad();
  await page.context().close();
  const note = `${String(LOAD_RATE)} events/s; the floor is the same while nothing arrives`;
  return [rowOf("key → paint under load", busy, { floor: figuresOf(still), note })];
}

async function anHour(browser: Browser, { stack, control }: Desk, ask: BenchAsk): Promise<Row[]> {
  const page: Page = await (await openProfile(browser, stack.url)).newPage();
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await desk.rows().first().click();
  await desk.composer.waitFor();
  const before = await lookAt(page);
  const rate = ask.rate ?? HOUR_RATE;
  const events = ask.seconds === null ? HOUR_EVENTS : Math.round(ask.seconds * rate);
  await control.load({ chats: 200, events, eventsPerSecond: rate, seed: 11 });
  await page.waitForTimeout(3_000);
  const after = await lookAt(page);
  await page.context().close();
  const note = `${String(events)} events at ${String(rate)}/s; before: ${String(before.heapMb)} MB, ${String(before.domNodes)} nodes`;
  return [
    rowOf("an hour's events: heap", [after.heapMb], { unit: "MB", note }),
    rowOf("an hour's events: DOM nodes", [after.domNodes], { unit: "nodes" }),
  ];
}
