import type { Profile } from "../profile.ts";
import type { Engine, EngineName } from "./engine.ts";
import { gows } from "./gows.ts";
import { noweb } from "./noweb.ts";
import { webjs } from "./webjs.ts";

const engines: Readonly<Record<EngineName, Engine>> = { NOWEB: noweb, GOWS: gows, WEBJS: webjs };

export function engineOf(profile: Profile): Engine {
  return engines[profile.engine];
}
