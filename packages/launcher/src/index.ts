export { findChromium } from "./browser/find-chromium.ts";
export { ensureBuild } from "./build/ensure-build.ts";
export { freePort } from "./checks/port-free.ts";
export { startStack, type Stack, type StackOptions } from "./stack/stack.ts";
