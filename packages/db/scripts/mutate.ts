import { allProbes, attack } from "../tests/access/holes.ts";
import { mutations } from "../tests/access/mutations.ts";
import { startScene } from "../tests/access/scene.ts";

/** Tries every hole in a scratch database and prints which attempt notices it. Fails when one goes unnoticed. */
const scene = await startScene();
try {
  const probes = await allProbes(scene);
  const holes = await mutations(scene.stack);
  let unnoticed = 0;
  for (const hole of holes) {
    const [failure] = await attack(scene, probes, hole, 1);
    if (failure === undefined) unnoticed += 1;
    process.stdout.write(`${failure ? "noticed  " : "UNNOTICED"} ${hole.name}${failure ? `: ${failure.probe}` : ""}\n`);
  }
  process.stdout.write(
    `${String(holes.length)} holes, ${String(unnoticed)} unnoticed, ${String(probes.length)} attempts\n`,
  );
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  await scene.stack.stop();
}
