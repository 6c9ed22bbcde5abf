import { serve } from "./start.ts";

/** `pnpm dev`: the same stack with hot reload instead of a build. */
export const dev = (): Promise<number> => serve("dev");
