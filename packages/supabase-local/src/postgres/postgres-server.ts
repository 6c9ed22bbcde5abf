import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SupabaseLocalError } from "../supabase-local-error.ts";
import type { DataPlace } from "./data-place.ts";
import { asUser } from "./os-user.ts";
import { guardChild } from "./guard-child.ts";
import { clearStalePostmaster } from "./stale-postmaster.ts";

/** What a Postgres process is started with. */
export interface PostgresServerOptions {
  place: DataPlace;
  port: number;
  /** Everything Postgres prints goes here. */
  logFile: string;
  /** False only for throw-away test databases: no fsync. */
  durable: boolean;
  log: (line: string) => void;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const RESTART_PAUSE_MS = 250;
const START_ATTEMPTS = 5;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "120",
  shared_buffers: "64MB",
  wal_level: "logical",
  max_wal_senders: "8",
  max_replication_slots: "8",
  max_slot_wal_keep_size: "512MB",
  timezone: "UTC",
  jit: "off",
  log_checkpoints: "off",
};
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
/** Commits still wait for the write, without which logical decoding lags; what is not done is the flush to disk. */
const THROWAWAY = { fsync: "off", synchronous_commit: "on", full_page_writes: "off" };

/** One supervised postmaster: started, stopped, and started again by itself when it dies under us. */
export class PostgresServer {
  readonly #options: PostgresServerOptions;
  #child: ChildProcess | null = null;
  #wanted = false;
  #starting = false;

  constructor(options: PostgresServerOptions) {
    this.#options = options;
  }

  /** The postmaster's process id, or null when it is down. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Resolves when connections are accepted. @throws SupabaseLocalError `postgres_failed` */
  async start(): Promise<void> {
    this.#wanted = true;
    this.#starting = true;
    for (let attempt = 1; attempt <= START_ATTEMPTS && this.#wanted; attempt += 1) {
      await clearStalePostmaster(this.#options.place.clusterDir);
      const child = this.#spawn();
      this.#child = child;
      if (await this.#becomesReady(child)) return;
      this.#child = null;
      // After a kill, old backends may hold the shared memory for a moment.
      await sleep(RESTART_PAUSE_MS * attempt);
    }
    this.#wanted = false;
    this.#starting = false;
    throw new SupabaseLocalError("postgres_failed", `PostgreSQL did not start; see ${this.#options.logFile}.`);
  }

  /** Fast, clean shutdown; resolves when the process is gone. */
  async stop(): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    if (child === null) return;
    child.kill("SIGINT");
    const gone = await this.#untilGone(child, STOP_TIMEOUT_MS);
    if (!gone) {
      child.kill("SIGQUIT");
      await this.#untilGone(child, STOP_TIMEOUT_MS);
    }
    this.#child = null;
  }

  /** A clean stop and start, as a maintenance restart does. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the postmaster as a power cut would (its children follow); the supervisor brings it back. */
  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  #spawn(): ChildProcess {
    const { place, port, logFile, durable } = this.#options;
    const settings = { ...SETTINGS, ...(durable ? DURABLE : THROWAWAY) };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const output = openSync(logFile, "a", 0o600);
    const child = spawn(place.binaries.postgres, ["-D", place.clusterDir, "-p", String(port), ...flags], {
      ...asUser(place.user),
      cwd: place.clusterDir,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", output, output],
      // Its own group: a Ctrl-C in the terminal reaches us alone, and we stop it in order.
      detached: true,
    });
    closeSync(output);
    const unguard = guardChild(child);
    child.once("exit", unguard);
    child.once("exit", () => {
      this.#onExit(child);
    });
    child.once("error", () => {
      this.#onExit(child);
    });
    return child;
  }

  #onExit(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    if (!this.#wanted || this.#starting) return;
    this.#options.log("PostgreSQL stopped unexpectedly, starting it again");
    setTimeout(() => {
      if (!this.#wanted || this.#child !== null) return;
      this.start().catch((error: unknown) => {
        this.#options.log(`PostgreSQL did not come back: ${error instanceof Error ? error.message : String(error)}`);
      });
    }, RESTART_PAUSE_MS);
  }

  async #becomesReady(child: ChildProcess): Promise<boolean> {
    const pidFile = join(this.#options.place.clusterDir, "postmaster.pid");
    for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end;) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
      const lines = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n") : [];
      // The first line is the pid; the eighth is the state, "ready" when connections are accepted.
      if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") {
        this.#starting = false;
        return true;
      }
      await sleep(15);
    }
    return false;
  }

  async #untilGone(child: ChildProcess, timeoutMs: number): Promise<boolean> {
    for (let waited = 0; waited < timeoutMs; waited += 20) {
      if (child.exitCode !== null || child.signalCode !== null) return true;
      await sleep(20);
    }
    return false;
  }
}
