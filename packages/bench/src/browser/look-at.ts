import type { Page } from "@playwright/test";

/** What a page holds after its garbage was collected. */
export interface Held {
  /** JavaScript heap, MB. */
  readonly heapMb: number;
  /** Nodes in the document. */
  readonly domNodes: number;
}

export async function lookAt(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const domNodes = await page.evaluate(() => document.querySelectorAll("*").length);
  return { heapMb: Math.round((usedSize / 2 ** 20) * 10) / 10, domNodes };
}
