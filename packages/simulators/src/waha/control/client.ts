import type { FaultChange, Faults } from "../faults.ts";
import type { LoadInput, LoadReport } from "../load/load-types.ts";
import type { Delivery } from "../world.ts";
import type * as Ask from "./control-schemas.ts";
import type { SimState } from "./dump-state.ts";
import type { KitchenSink } from "./kitchen-sink.ts";

export type SimControl = ReturnType<typeof createSimControl>;

/** How often a running load is looked at, in ms. */
const WATCH_MS = 50;

/**
 * Typed calls to a running simulator's `/sim/*` controls. Each throws when the simulator refuses. People act on the
 * phone of `session`.
 */
export function createSimControl(url: string, apiKey: string, session = "default") {
  const call = createCall(url, apiKey);
  const inSession = (path: string) => `${path}?session=${encodeURIComponent(session)}`;
  return {
    /** A person writes; answers the message's full id and its chat. */
    say: (ask: Ask.SayInput) => call<{ messageId: string; chatId: string }>("POST", inSession("say"), ask),
    type: (ask: Ask.TypeInput) => call<null>("POST", inSession("type"), ask),
    react: (ask: Ask.ReactInput) => call<null>("POST", inSession("react"), ask),
    edit: (ask: Ask.EditInput) => call<null>("POST", inSession("edit"), ask),
    revoke: (messageId: string) => call<null>("POST", inSession("revoke"), { messageId }),
    /** Votes in a poll. */
    vote: (ask: Ask.VoteInput) => call<null>("POST", inSession("vote"), ask),
    call: (ask: Ask.CallInput) => call<{ callId: string }>("POST", inSession("call"), ask),
    /** A group gets a new subject, or people come, go and change their role. */
    group: (ask: Ask.GroupInput) => call<null>("POST", inSession("group"), ask),
    /** One chat with every kind of message, both ways; answers their ids by kind. */
    kitchenSink: (ask: Ask.KitchenSinkInput = {}) => call<KitchenSink>("POST", "kitchen-sink", { session, ...ask }),
    /** Scans the QR code of a session, or types its pairing code. */
    scan: (ask: string | Ask.ScanInput = {}) =>
      call<null>("POST", "scan", typeof ask === "string" ? { session: ask } : { session, ...ask }),
    /** Signs the linked device out on the phone. */
    unpair: (name = session) => call<null>("POST", "unpair", { session: name }),
    /** WhatsApp cannot be reached (STARTING, again and again), or can be again. */
    network: (up: boolean) => call<null>("POST", "network", { session, up }),
    /** Any status, PASSKEY_* among them. */
    status: (status: Ask.StatusInput["status"]) => call<null>("POST", "status", { session, status }),
    /** Any event, as it is. */
    emit: (ask: Ask.EmitInput) => call<null>("POST", "emit", { session, ...ask }),
    /** Any text to every socket, as it is. */
    frame: (text: string) => call<null>("POST", "frame", { text }),
    contact: (ask: Ask.ContactInput) => call<null>("POST", "contact", ask),
    /** The number behind a hidden id becomes known (`…@c.us`), or hidden again (null). */
    lid: (lid: string, pn: string | null) => call<null>("POST", "lid", { lid, pn }),
    file: (ask: Ask.FileInput) => call<null>("POST", "file", { session, ...ask }),
    /** Every media file is gone now; a message asked for with its media brings its own back. */
    expireMedia: () => call<{ expired: number }>("POST", "expire-media"),
    faults: (change: FaultChange) => call<Faults>("PUT", "faults", change),
    clearFaults: () => call<Faults>("DELETE", "faults"),
    dropSockets: () => call<{ dropped: number }>("POST", "drop-sockets"),
    /** Stops listening for so long (ms), as a crashed server, then comes back. */
    offline: (ms: number) => call<null>("POST", "offline", { ms }),
    ...loadControls(call, session),
    /** Every message a send call really put out, oldest first. */
    deliveries: () => call<Delivery[]>("GET", "deliveries"),
    state: () => call<SimState>("GET", "state"),
  };
}

type Caller = <Out>(method: string, path: string, body?: unknown) => Promise<Out>;

function createCall(url: string, apiKey: string): Caller {
  return async (method, path, body) => {
    const init: RequestInit = { method, headers: { "X-Api-Key": apiKey, "Content-Type": "application/json" } };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${url}/sim/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`the simulator answered ${String(response.status)} to ${path}: ${text}`);
    return (text === "" ? null : JSON.parse(text)) as never;
  };
}

function loadControls(call: Caller, session: string) {
  const report = () => call<LoadReport>("GET", "load");
  return {
    /** Fills chats and plays events, and answers exactly what it did once all of it went out. */
    load: async (ask: LoadInput): Promise<LoadReport> => {
      let latest = await call<LoadReport>("POST", "load", { session, ...ask });
      while (latest.running) {
        await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
        latest = await report();
      }
      return latest;
    },
    /** The same without waiting; `loadReport` tells how far it is. */
    startLoad: (ask: LoadInput) => call<LoadReport>("POST", "load", { session, ...ask }),
    loadReport: report,
    /** Ends a load under way; answers what it did until then. */
    stopLoad: () => call<LoadReport>("DELETE", "load"),
  };
}
