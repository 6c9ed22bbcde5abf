import type { SimControl } from "../waha/control/client.ts";
import type { Given } from "./given.ts";

/** One thing that can be told to a running simulator; its answer is printed. */
export type Command = (control: SimControl, given: Given) => Promise<unknown>;
