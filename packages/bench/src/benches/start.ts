import { spawn } from "node:child_process";
import { ensureBuild, type Stack } from "@kaunter/launcher";
import type { Bench } from "../bench.ts";
import { figuresOf, timeOf } from "../report/figures.ts";
import { rowOf } from "../report/row.ts";
import { openFolder } from "../stack/filled-folder.ts";
import { startDesk } from "../stack/open-desk.ts";

const COUNT = 3;

/**
 * From nothing to the login page, built already: a new clone's first start (Postgres, migrations, seed, simulator, app),
 * every later one, and the app's process alone. The floor: Node itself, doing nothing.
 */
export const bench: Bench = async (ask) => {
  await ensureBuild();
  const first: number[] = [];
  const later: number[] = [];
  const alone: number[] = [];
  const node: number[] = [];
  for (let round = 0; round < (ask.count ?? COUNT); round += 1) {
    const folder = await openFolder(null);
    try {
      const fresh = await started(folder.path, first);
      alone.push(await timeOf(() => fresh.restartApp(false)));
      await fresh.stop();
      await (await started(folder.path, later)).stop();
    } finally {
      await folder.remove();
    }
    node.push(await timeOf(emptyNode));
  }
  const floor = figuresOf(node);
  return {
    about: { built: "already" },
    rows: [
      rowOf("first start → login page", first, { floor }),
      rowOf("later start → login page", later, { floor }),
      rowOf("app stopped and started again", alone, { floor }),
    ],
  };
};

async function started(path: string, times: number[]): Promise<Stack> {
  const since = performance.now();
  const stack = await startDesk(path, {});
  times.push(performance.now() - since);
  return stack;
}

function emptyNode(): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ["-e", ""], { stdio: "ignore" })
      .on("exit", () => resolve())
      .on("error", reject);
  });
}
