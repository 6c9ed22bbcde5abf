export { createWorld, type CreateWorldOptions } from "./scenario/create-world.ts";
export { startScriptedDay, type ScriptedDay } from "./scenario/scripted-day.ts";
export {
  storyAccount,
  storyChats,
  storyLids,
  knownLid,
  unknownLid,
  type StoryChat,
  type StoryLine,
} from "./scenario/story.ts";
export { createSimControl, type SimControl } from "./waha/control/client.ts";
export type { SimState } from "./waha/control/dump-state.ts";
export type { WebhookOptions } from "./waha/events/webhook-targets.ts";
export type { FaultChange, Faults } from "./waha/faults.ts";
export { kindNames, type Kind } from "./waha/kinds/all-kinds.ts";
export type { LoadInput, LoadReport } from "./waha/load/load-types.ts";
export { gows2026_7, noweb2026_2, noweb2026_7, webjs2026_7, type Profile } from "./waha/profile.ts";
export type { AckDelays, Delays } from "./waha/sim.ts";
export type { WahaSimulatorOptions } from "./waha/options.ts";
export { startWahaSimulator, type WahaSimulator } from "./waha/start-waha-simulator.ts";
export type { World } from "./waha/world.ts";
export { runControl } from "./cli/control-commands.ts";
export type { UmControl } from "./ultramsg/control.ts";
export {
  startUltraMsgSimulator,
  type UltraMsgSimulator,
  type UltraMsgSimulatorOptions,
} from "./ultramsg/start-ultramsg-simulator.ts";
