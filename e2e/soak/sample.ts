import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CDPSession } from "@playwright/test";

const run = promisify(execFile);

/** What was in use at one moment of the run. */
export interface Sample {
  /** Since the load began, s. */
  readonly atS: number;
  /** Memory of the app's process, MB. */
  readonly serverMb: number;
  /** JavaScript heap of that process as it stands, garbage included, MB. */
  readonly serverHeapMb: number;
  /** JavaScript heap of the page after a collection, MB. */
  readonly heapMb: number;
  /** Nodes of the page, those of detached trees too. */
  readonly domNodes: number;
  readonly listeners: number;
}

/** The app's process, and how it is asked about itself. */
export interface Watched {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
}

/** Looks at the app's process and, after a collection of its garbage, at the page. */
export async function takeSample(atS: number, app: Watched, page: CDPSession): Promise<Sample> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(app.pid)]);
  await page.send("HeapProfiler.collectGarbage");
  const { metrics } = await page.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    atS: Math.round(atS),
    serverMb: round(Number(stdout.trim()) / 1024),
    serverHeapMb: round((await serverHeapBytes(app)) / 2 ** 20),
    heapMb: round(metric("JSHeapUsedSize") / 2 ** 20),
    domNodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
  };
}

async function serverHeapBytes({ url, token }: Watched): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(await response.text())?.[1] ?? 0);
}

/**
 * How much more is in use in the last quarter than in the second, in percent. The first quarter warms up; medians, so
 * that one collection of garbage does not decide.
 */
export function growth(samples: readonly Sample[], of: "serverMb" | "heapMb" | "domNodes"): number {
  const quarter = (from: number) => {
    const part = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * (from + 0.25)));
    const sorted = part.map((sample) => sample[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  const early = quarter(0.25);
  return early === 0 ? 0 : round(((quarter(0.75) - early) / early) * 100);
}

const round = (value: number) => Math.round(value * 10) / 10;
