import type { Browser } from "@playwright/test";
import type { Sample } from "./sample.ts";

const WIDTH = 960;
const PANEL = 190;
const LEFT = 70;
const RIGHT = 30;

const PANELS = [
  { of: "serverMb", title: "Server, resident memory", unit: "MB", color: "#0f766e" },
  { of: "serverHeapMb", title: "Server, JavaScript heap with its garbage", unit: "MB", color: "#0369a1" },
  { of: "heapMb", title: "Page, JavaScript heap after collection", unit: "MB", color: "#7c3aed" },
  { of: "domNodes", title: "Page, DOM nodes", unit: "", color: "#b45309" },
] as const;

/** Draws the run as three curves, each from zero, into a PNG. */
export async function drawCurves(
  browser: Browser,
  samples: readonly Sample[],
  caption: string,
  file: string,
): Promise<void> {
  const height = PANELS.length * PANEL + 60;
  const page = await browser.newPage({ viewport: { width: WIDTH, height }, deviceScaleFactor: 2 });
  const panels = PANELS.map((panel, index) => curve(panel, samples, 40 + index * PANEL)).join("");
  await page.setContent(`<body style="margin:0;background:#fff"><svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}"
    height="${height}" font-family="sans-serif" font-size="12" fill="#334155">
    <text x="${LEFT}" y="24" font-size="14">${escape(caption)}</text>${panels}</svg></body>`);
  await page.screenshot({ path: file });
  await page.close();
}

function curve({ of, title, unit, color }: (typeof PANELS)[number], samples: readonly Sample[], top: number): string {
  const lastS = Math.max(1, samples.at(-1)?.atS ?? 1);
  const most = Math.max(1, ...samples.map((sample) => sample[of])) * 1.15;
  const bottom = top + PANEL - 40;
  const x = (atS: number) => LEFT + (atS / lastS) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => bottom - (value / most) * (PANEL - 70);
  const points = samples.map((sample) => `${x(sample.atS).toFixed(1)},${y(sample[of]).toFixed(1)}`).join(" ");
  const rules = [0, 0.5, 1].map((part) => rule(y(most * part), Math.round(most * part), unit));
  const minutes = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const label = `${((lastS * part) / 60).toFixed(1)} min`;
    return `<text x="${x(lastS * part)}" y="${bottom + 16}" text-anchor="middle" fill="#64748b">${label}</text>`;
  });
  return `<text x="${LEFT}" y="${top + 14}" fill="${color}">${title}</text>${rules.join("")}${minutes.join("")}
    <polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"/>`;
}

function rule(y: number, value: number, unit: string): string {
  return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#e2e8f0"/>
    <text x="${LEFT - 8}" y="${y + 4}" text-anchor="end" fill="#64748b">${value} ${unit}</text>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
