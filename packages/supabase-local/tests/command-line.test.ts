import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { removeSupabaseLocalData } from "../src/index.ts";
import { runCli, startChild } from "./start-child.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kaunter-command-line-"));
});

afterEach(() => {
  removeSupabaseLocalData(dataDir);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function postmasterOf(clusterDir: string): number {
  return Number(readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n")[0]);
}

describe("the command line", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("stops cleanly on %s and leaves no process", async (signal) => {
    const child = await startChild(dataDir);
    const postmaster = postmasterOf(child.ready.clusterDir);
    expect(isAlive(postmaster)).toBe(true);
    child.process.kill(signal);
    expect(await child.exited).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
    expect(existsSync(join(child.ready.clusterDir, "postmaster.pid"))).toBe(false);
  });

  it("stops when its parent goes away", async () => {
    const child = await startChild(dataDir);
    child.process.disconnect();
    expect(await child.exited).toBe(0);
  });

  it("takes Postgres along even when it is killed", async () => {
    const child = await startChild(dataDir);
    const postmaster = postmasterOf(child.ready.clusterDir);
    child.process.kill("SIGKILL");
    await child.exited;
    await vi.waitFor(() => {
      expect(isAlive(postmaster)).toBe(false);
    }, 10_000);
  });

  it("says in one line why it could not start", async () => {
    writeFileSync(join(dataDir, "file"), "");
    const { code, stderr } = await runCli(["start", "--data-dir", join(dataDir, "file")]);
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^The data folder .* cannot be written\.$/m);
  });
});
