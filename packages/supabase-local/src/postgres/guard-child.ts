import { type ChildProcess, spawn } from "node:child_process";

/**
 * Makes a child end with us, even when we are killed: a shell waits at the end of a pipe that only we hold, and interrupts the
 * child when the pipe closes. Nothing else tells a process on every Unix that its parent is gone.
 * @returns ends the guard; call it when the child is gone
 */
export function guardChild(child: ChildProcess): () => void {
  if (process.platform === "win32" || child.pid === undefined) return () => undefined;
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0" 2>/dev/null', String(child.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  // Killing the guard breaks its pipe, which is the point.
  guard.stdin.on("error", () => undefined);
  return () => {
    guard.kill("SIGKILL");
  };
}
