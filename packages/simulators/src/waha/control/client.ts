import type { FaultChange, Faults } from "../faults.ts";
import type { CallInput, EditInput, ReactInput, SayInput, TypeInput } from "./control-schemas.ts";
import type { SimState } from "./dump-state.ts";
import type { Delivery } from "../world.ts";

export type SimControl = ReturnType<typeof createSimControl>;

/** Typed calls to a running simulator's `/sim/*` controls. Each throws when the simulator refuses. */
export function createSimControl(url: string, apiKey: string) {
  const call = async <Out>(method: string, path: string, body?: unknown): Promise<Out> => {
    const init: RequestInit = { method, headers: { "X-Api-Key": apiKey, "Content-Type": "application/json" } };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${url}/sim/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`the simulator answered ${String(response.status)} to ${path}: ${text}`);
    return (text === "" ? null : JSON.parse(text)) as Out;
  };
  return {
    /** A person writes; answers the message's full id and its chat. */
    say: (ask: SayInput) => call<{ messageId: string; chatId: string }>("POST", "say", ask),
    type: (ask: TypeInput) => call<null>("POST", "type", ask),
    react: (ask: ReactInput) => call<null>("POST", "react", ask),
    edit: (ask: EditInput) => call<null>("POST", "edit", ask),
    revoke: (messageId: string) => call<null>("POST", "revoke", { messageId }),
    call: (ask: CallInput) => call<null>("POST", "call", ask),
    /** Scans the QR code of a session. */
    scan: (session = "default") => call<null>("POST", "scan", { session }),
    /** Signs the linked device out on the phone. */
    unpair: (session = "default") => call<null>("POST", "unpair", { session }),
    faults: (change: FaultChange) => call<Faults>("PUT", "faults", change),
    clearFaults: () => call<Faults>("DELETE", "faults"),
    dropSockets: () => call<{ dropped: number }>("POST", "drop-sockets"),
    /** Stops listening for so long (ms), as a crashed server, then comes back. */
    offline: (ms: number) => call<null>("POST", "offline", { ms }),
    /** Every message a send call really put out, oldest first. */
    deliveries: () => call<Delivery[]>("GET", "deliveries"),
    state: () => call<SimState>("GET", "state"),
  };
}
