import type pg from "pg";
import { bindingProbes } from "./binding.ts";
import { adminProbes } from "./calls-of-admins.ts";
import { callProbes } from "./calls.ts";
import { forgeryProbes } from "./forgeries.ts";
import { catalogueProbes, grantProbes, shapeProbes } from "./granted.ts";
import type { Mutation } from "./mutations.ts";
import { ask, type Probe } from "./probe.ts";
import { readProbes } from "./reads.ts";
import { rightsProbes } from "./rights.ts";
import type { Scene } from "./scene.ts";
import { writeProbes } from "./writes.ts";

/** The whole attack: what everybody tries, and what they may be answered. */
export async function allProbes(scene: Scene): Promise<Probe[]> {
  return [
    ...grantProbes,
    ...shapeProbes,
    ...(await catalogueProbes(scene.stack)),
    ...readProbes,
    ...writeProbes,
    ...forgeryProbes,
    ...callProbes,
    ...adminProbes,
    ...rightsProbes,
    ...bindingProbes,
  ];
}

export interface Failure {
  readonly probe: string;
  readonly want: unknown;
  readonly got: unknown;
}

async function inScratch<T>(scene: Scene, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await scene.stack.sql.connect();
  try {
    await client.query("begin");
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** The probes that name what was broken go first: they notice soonest. */
function inOrder(probes: readonly Probe[], hole: Mutation | null): Probe[] {
  const near = (probe: Probe): boolean => hole !== null && probe.sql.includes(hole.at);
  return [...probes.filter(near), ...probes.filter((probe) => !near(probe))];
}

/** Runs the attack. @returns the probes that were not answered as they should be, at most `enough` of them */
export function attack(
  scene: Scene,
  probes: readonly Probe[],
  hole: Mutation | null,
  enough = Infinity,
): Promise<Failure[]> {
  return inScratch(scene, async (client) => {
    if (hole) await client.query(hole.sql);
    await client.query("savepoint probe");
    const failures: Failure[] = [];
    for (const probe of inOrder(probes, hole)) {
      const failure = await ask(scene, client, probe);
      if (failure) failures.push({ probe: probe.name, want: probe.want, got: failure.got });
      if (failures.length >= enough) break;
    }
    return failures;
  });
}
