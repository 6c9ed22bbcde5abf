import { log } from "@/server/log";

/**
 * Does something again and again that is done in pages: at once, then every `everyMs`, never twice at the same time.
 * `page` answers whether there is more. A page that fails ends the round; the next one begins again. Answers how to stop.
 */
export function keepPaged(name: string, everyMs: number, page: () => Promise<boolean>): () => void {
  let working = false;

  async function work(): Promise<void> {
    for (let more = await page(); more;) more = await page();
  }

  const begin = (): void => {
    if (working) return;
    working = true;
    work()
      .catch((error: unknown) => {
        log.error(`${name}/failed`, error);
      })
      .finally(() => {
        working = false;
      });
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}
