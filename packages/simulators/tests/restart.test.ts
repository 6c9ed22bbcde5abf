import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSimControl } from "../src/index.ts";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kaunter-simulator-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const text = { chatId: "60123456789@c.us", text: "before the fall" };

describe("a simulator that goes away and comes back", () => {
  it("in one process, keeps its port, its history and the ticks it owes", async () => {
    const simulator = await simulate({ ackDelaysMs: { server: 50, device: 60, read: 70 } });
    const { socket, named } = await listen(simulator);
    await clientOf(simulator).sendText("default", text);
    await simulator.stop();
    await expect(clientOf(simulator).server.ping()).rejects.toMatchObject({ kind: "unreachable", sent: "no" });
    await simulator.start();
    await until(() => socket.state().state === "live" && named("message.ack").length === 3);
    expect(await simulator.control.deliveries()).toMatchObject([{ body: "before the fall" }]);
  });

  it("from its file, knows what it knew", async () => {
    const stateFile = join(folder(), "state.json");
    const before = await simulate({ stateFile });
    const sent = await clientOf(before).sendText("default", text);
    await before.stop();
    const after = await simulate({ stateFile });
    const row = await clientOf(after).chats.message("default", text.chatId, sent.messageId);
    expect(row).toMatchObject({ id: sent.messageId, body: "before the fall" });
    expect(await after.control.deliveries()).toHaveLength(1);
  });

  it("from a snapshot, as another server", async () => {
    const before = await simulate();
    await before.control.say({ from: "60123456789", text: "remember me" });
    const after = await simulate({ world: before.snapshot() });
    const [row] = await clientOf(after).getChatMessages("default", text.chatId, { limit: 1 });
    expect(row).toMatchObject({ body: "remember me" });
  });

  it("starts afresh from a file of another version, and says so of a broken one", async () => {
    const stateFile = join(folder(), "state.json");
    writeFileSync(stateFile, '{"version":0}');
    const simulator = await simulate({ stateFile });
    expect((await simulator.control.state()).chats).toHaveLength(61);
    const broken = join(folder(), "state.json");
    writeFileSync(broken, "{");
    await expect(simulate({ stateFile: broken })).rejects.toThrow(SyntaxError);
  });

  it("refuses a port that is taken", async () => {
    const { port } = await simulate();
    await expect(simulate({ port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("the command line", () => {
  const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
  // Found from here: the tests may run from any folder.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

  it("serves, keeps its file over a kill, and ends with its parent", { timeout: 20_000 }, async () => {
    const stateFile = join(folder(), "state.json");
    const args = ["serve", "--port", "0", "--key", "cli-key", "--state", stateFile];
    const launch = async () => {
      const child = fork(cli, args, { execArgv: ["--import", loader], silent: true });
      onTestFinished(() => void child.kill("SIGKILL"));
      const { url } = await new Promise<{ url: string }>((resolve, reject) => {
        child.once("message", (ready) => resolve(ready as { url: string }));
        child.once("exit", (code) => reject(new Error(`it ended with ${String(code)} before it was ready`)));
      });
      return { child, control: createSimControl(url, "cli-key") };
    };
    const first = await launch();
    const { messageId } = await first.control.say({ from: "60123456789", text: "still here?" });
    // The file is written a moment after the change.
    await until(() => existsSync(stateFile) && readFileSync(stateFile, "utf8").includes("still here?"));
    first.child.kill("SIGKILL");
    const second = await launch();
    const messages = (await second.control.state()).chats.flatMap((chat) => chat.messages);
    expect(messages.filter((message) => message.messageId === messageId)).toMatchObject([{ body: "still here?" }]);
    const ended = new Promise<number | null>((resolve) => second.child.once("exit", (code) => resolve(code)));
    second.child.disconnect();
    expect(await ended).toBe(0);
  });
});
