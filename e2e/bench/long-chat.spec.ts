import type { Page } from "@playwright/test";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nameOf, test } from "../fixtures/long-chat.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

/** Measures, and judges nothing: the figures are for people. */
const LONG = { phone: "60178884001", lines: 20_000, photoEvery: 25 };
const READ = 2_000;
const OPENINGS = 7;
const OUT = fileURLToPath(new URL("../../.artifacts/bench/", import.meta.url));

test.use({ stackName: "bench-long-chat", longChatsOf: [[LONG], { scope: "worker" }] });

/** From the press on a chat until its messages are painted, ms. */
async function openingMs(page: Page, desk: DeskPage, name: string, says: string): Promise<number> {
  await desk.search(name);
  await desk.row(name).waitFor();
  const painted = page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        let began = 0;
        addEventListener("click", () => (began = performance.now()), { once: true, capture: true });
        const look = () => {
          const shown = [...document.querySelectorAll('[role="article"]')].some((one) =>
            one.textContent.includes(words),
          );
          if (began > 0 && shown) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        look();
      }),
    says,
  );
  await desk.row(name).click();
  return painted;
}

async function sizeOf(page: Page): Promise<{ nodes: number; heapMB: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  return { nodes, heapMB: Math.round(heap / 100_000) / 10 };
}

test("a chat of 20,000 messages, opened and read", async ({ page }) => {
  test.setTimeout(300_000);
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  const opened: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    opened.push(await openingMs(page, desk, nameOf(LONG), "The end"));
    await desk.findChat(nurul.name);
    await page.reload();
    await desk.list.waitFor();
  }
  await openingMs(page, desk, nameOf(LONG), "The end");
  const atFirst = await sizeOf(page);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  const began = Date.now();
  for (let oldest = LONG.lines; oldest > LONG.lines - READ;) {
    await thread.wheel(-900);
    await page.waitForTimeout(30);
    for (const line of Object.keys(await thread.lineTops())) oldest = Math.min(oldest, Number(line.slice(5)));
  }
  const seconds = (Date.now() - began) / 1_000;
  const longTasksMs = await page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks ?? []);
  const figures = {
    messages: LONG.lines,
    openMs: opened.map(Math.round).sort((left, right) => left - right),
    atFirst,
    afterReading: { messages: READ, seconds, ...(await sizeOf(page)) },
    longTasks: { count: longTasksMs.length, longestMs: Math.round(Math.max(0, ...longTasksMs)) },
  };
  await mkdir(OUT, { recursive: true });
  await writeFile(`${OUT}long-chat.json`, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
});
