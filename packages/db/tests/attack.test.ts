import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allProbes, attack } from "./access/holes.ts";
import { mutations } from "./access/mutations.ts";
import { type Scene, startScene } from "./access/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stack.stop());

describe("the attack", () => {
  test("nobody is answered more, or less, than they may be", async () => {
    const probes = await allProbes(scene);
    expect(probes.length).toBeGreaterThan(1_000);
    expect(await attack(scene, probes, null)).toEqual([]);
  });

  test(
    "turns red for every policy that is dropped or opened, every grant too many and every guard that is left out",
    { timeout: 120_000 },
    async () => {
      const probes = await allProbes(scene);
      const holes = await mutations(scene.stack);
      const unnoticed: string[] = [];
      for (const hole of holes) {
        if ((await attack(scene, probes, hole, 1)).length === 0) unnoticed.push(hole.name);
      }
      expect(unnoticed).toEqual([]);
      expect(holes.length).toBeGreaterThan(400);
    },
  );
});
