import { randomUUID } from "node:crypto";
import { cpus } from "node:os";
import { chromium, type Page } from "@playwright/test";
import { ensureBuild, findChromium, freePort, type Stack, startStack } from "@kaunter/launcher";
import postgres from "postgres";
import { staff } from "../fixtures/people.ts";
import { controlOf } from "../fixtures/truth.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { type Count, countMessages, countSends } from "./count-messages.ts";
import { drawCurves } from "./draw-curves.ts";
import { growth, type Sample, takeSample } from "./sample.ts";
import { WorkingPerson } from "./work-the-desk.ts";

/** Over so many minutes, memory that grows by more than this is a leak, percent. Short runs only warm up. */
const GROWTH_COUNTS_FROM_MIN = 10;
const MAX_GROWTH = 15;

/** The app tells its own numbers to whoever knows this. */
const TOKEN = randomUUID();

interface SoakAsk {
  readonly minutes: number;
  /** Events per second. */
  readonly rate: number;
  readonly dataDir: string;
  /** Where the PNG goes. */
  readonly picture: string;
}

/** One run of the whole product under load: real database, simulated WhatsApp, production build, one browser. */
export async function soak(ask: SoakAsk) {
  await ensureBuild();
  const stack = await startSoakStack(ask.dataDir);
  const browser = await chromium.launch({
    executablePath: await findChromium(process.env["KAUNTER_CHROMIUM"]),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const db = postgres(stack.supabase?.dbUrl ?? "", { max: 1, onnotice: () => undefined });
  try {
    const page = await browser.newPage({ baseURL: stack.url, viewport: { width: 1440, height: 900 }, locale: "en-MY" });
    await new DeskPage(page).enterAs(staff.admin);
    const person = new WorkingPerson(page);
    const { samples, mishaps, report } = await underLoad(ask, stack, page, person);
    const messages = await countMessages(db, report);
    const sends = countSends(person.sent, await controlOf(stack).deliveries());
    const growthPercent = {
      serverMb: growth(samples, "serverMb"),
      heapMb: growth(samples, "heapMb"),
      domNodes: growth(samples, "domNodes"),
    };
    await drawCurves(
      browser,
      samples,
      `${ask.minutes} min, ${ask.rate} events/s, ${report.emitted} events`,
      ask.picture,
    );
    const flat = ask.minutes < GROWTH_COUNTS_FROM_MIN || Object.values(growthPercent).every((by) => by <= MAX_GROWTH);
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
    const about = { at: new Date().toISOString(), machine, minutes: ask.minutes, rate: ask.rate };
    const whole = (count: Count) => count.lost === 0 && count.doubled === 0;
    const passed = whole(messages) && whole(sends) && flat;
    return { ...about, passed, events: report.emitted, messages, sends, mishaps, growthPercent, samples };
  } finally {
    await db.end({ timeout: 5 });
    await browser.close();
    await stack.stop();
  }
}

async function startSoakStack(dataDir: string): Promise<Stack> {
  return startStack({
    dataDir,
    ports: { app: await freePort(), api: 0, db: 0, sim: await freePort() },
    ...{ mode: "start", supabase: null, waha: null, sessionName: "default", webhookSecret: null, scriptedDay: false },
    ultramsgPort: null,
    appEnv: { KAUNTER_METRICS_TOKEN: TOKEN },
    onLine: (line) => {
      if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`);
    },
  });
}

/** Plays the load while one person works, and looks at both sides every few seconds. */
async function underLoad({ minutes, rate }: SoakAsk, stack: Stack, page: Page, person: WorkingPerson) {
  const control = controlOf(stack);
  const seen = await page.context().newCDPSession(page);
  await seen.send("Performance.enable");
  await control.startLoad({ chats: 200, seconds: minutes * 60, eventsPerSecond: rate, seed: 7, log: true });
  const sinceMs = performance.now();
  const everyMs = Math.max(5_000, (minutes * 60_000) / 240);
  const samples: Sample[] = [];
  const mishaps: string[] = [];
  let report = await control.loadReport();
  while (report.running) {
    const began = performance.now();
    await person.turn().catch((error: unknown) => mishaps.push(String(error).split("\n")[0] ?? ""));
    const sample = await takeSample((performance.now() - sinceMs) / 1000, { ...stack.app(), token: TOKEN }, seen);
    samples.push(sample);
    process.stdout.write(
      `${sample.atS} s: server ${sample.serverMb} MB, heap ${sample.heapMb} MB, ${sample.domNodes} nodes\n`,
    );
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, everyMs - (performance.now() - began))));
    report = await control.loadReport();
  }
  return { samples, mishaps, report };
}
