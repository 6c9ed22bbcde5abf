import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { controlCommands, runControl } from "../src/cli/control-commands.ts";
import { usage } from "../src/cli/usage.ts";
import { simRoutes } from "../src/waha/control/sim-routes.ts";
import { noFaults } from "../src/waha/faults.ts";
import { simulate } from "./support/simulate.ts";

/** Runs commands against one simulator; answers what each printed. */
async function commandLine() {
  const simulator = await simulate();
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => printed.push(String(line)) > 0);
  onTestFinished(() => write.mockRestore());
  const run = async (command: string, ...args: string[]): Promise<unknown> => {
    printed.length = 0;
    await runControl(command, [...args, "--url", simulator.url]);
    return printed.length === 0 ? null : JSON.parse(printed.join(""));
  };
  return { simulator, run };
}

describe("the command line", () => {
  it("lets people write, react, edit, vote, call and take back", async () => {
    const { simulator, run } = await commandLine();
    const { messageId } = (await run("say", "60123456789", "Hai", "kak")) as { messageId: string };
    await run("type", "60123456789", "recording");
    await run("react", "60123456789", messageId, "👍");
    await run("edit", messageId, "Hai", "semua");
    const find = async () =>
      (await simulator.control.state()).chats
        .flatMap((chat) => chat.messages)
        .find((one) => one.messageId === messageId);
    expect(await find()).toMatchObject({ body: "Hai semua" });
    await run("revoke", messageId);
    expect(await find()).toBeUndefined();
    const poll = (await run("say", "60123456789", "--kind", "poll", "--from-me")) as { messageId: string };
    await run("vote", "60123456789", poll.messageId, "7 pagi");
    expect(await run("call", "60123456789", "--video")).toMatchObject({
      callId: expect.stringMatching(/^3A/) as string,
    });
    await run("group", "120363045100000001@g.us", "subject", "Zumba", "Petang");
    const { chats } = await simulator.control.state();
    expect(chats.find((chat) => chat.chatId === "120363045100000001@g.us")?.name).toBe("Zumba Petang");
    expect(await run("kitchen-sink", "60111000111", "--silently")).toMatchObject({ chatId: "60111000111@c.us" });
  });

  it("plays misfortune, loads and the server's own life", async () => {
    const { simulator, run } = await commandLine();
    expect(await run("fault", '{"deaf":true}')).toMatchObject({ deaf: true });
    expect(await run("fault", "clear")).toEqual(noFaults);
    expect(await run("load", '{"chats":3,"messages":2}')).toMatchObject({ filled: { messages: 6 } });
    expect(await run("load")).toMatchObject({ running: false });
    expect(await run("load", "stop")).toMatchObject({ running: false });
    await run("network", "down");
    await run("network", "up");
    await run("status", "PASSKEY_REQUIRED");
    await run("unpair");
    await run("status", "SCAN_QR_CODE");
    await run("scan", "--phone", "60361234567");
    expect((await simulator.control.state()).sessions).toMatchObject([
      { status: "WORKING", me: { id: "60361234567@c.us" } },
    ]);
    await run("emit", "message.invented", '{"a":1}');
    await run("frame", "no", "json");
    await run("contact", '{"id":"60123456789@c.us","name":"Nurul"}');
    await run("lid", "42@lid", "60123456789@c.us");
    expect(await run("expire-media")).toEqual({ expired: 0 });
    expect(await run("drop-sockets")).toEqual({ dropped: 0 });
    expect(await run("deliveries")).toEqual([]);
    expect(await run("state")).toMatchObject({
      lids: expect.arrayContaining([{ lid: "42@lid", pn: "60123456789@c.us" }]) as unknown[],
    });
  });

  it("says in one line what is wrong", async () => {
    const { run } = await commandLine();
    await expect(run("dance")).rejects.toThrow(/there is no command dance/);
    await expect(run("say")).rejects.toThrow("a phone is missing");
    await expect(run("fault", "{")).rejects.toThrow(/is not JSON/);
    await expect(runControl("state", ["--url", "http://127.0.0.1:1"])).rejects.toThrow(/no simulator answers/);
  });

  it("explains every command, and CONTROLS.md every control and every fault", () => {
    for (const name of controlCommands.keys()) expect(usage, name).toContain(name);
    const page = readFileSync(new URL("../CONTROLS.md", import.meta.url), "utf8");
    const paths = new Set(simRoutes.map((route) => route.pattern.source.replaceAll("\\/", "/").replace(/[$^]/g, "")));
    for (const path of paths) expect(page, path).toContain(path.replace("/sim/", "`"));
    for (const name of Object.keys(noFaults)) expect(page, name).toContain(`\`${name}`);
  });
});
