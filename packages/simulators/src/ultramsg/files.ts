import { randomBytes } from "node:crypto";
import type { UmSim } from "./sim.ts";

const FILES = "/ultramsgmedia/";

/** Puts a file where anybody can get it, as UltraMsg does. Answers its address. */
export function keepFile(sim: UmSim, bytes: Uint8Array): string {
  const name = randomBytes(12).toString("hex");
  sim.world.files.set(name, bytes);
  return `${sim.url}${FILES}${name}`;
}

/** The bytes at a path; null: no file was ever there. */
export function fileAt(sim: UmSim, path: string): Uint8Array | null {
  return path.startsWith(FILES) ? (sim.world.files.get(path.slice(FILES.length)) ?? null) : null;
}
