import { describe, expect, it } from "vitest";
import { listSessions } from "@/server/whatsapp/list-sessions";
import { requestPairingCode, showQr } from "@/server/whatsapp/pair-session";
import { runSession } from "@/server/whatsapp/run-session";
import { readSession } from "@/server/whatsapp/read-session";
import {
  readSessionHistory,
  setDefaultSession,
  setSessionBranch,
  setSessionPace,
} from "@/server/whatsapp/session-records";
import { openLab, until } from "../../support/lab";

const lab = await openLab();
const meiling = await lab.enter("meiling");
const hafiz = await lab.enter("hafiz");

const find = async (name: string) => (await listSessions(meiling)).sessions.find((one) => one.name === name);
const becomes = (name: string, status: string) => until(async () => (await find(name))?.status === status);
const stored = async (name: string): Promise<string | undefined> =>
  (await lab.sql.query<{ status: string }>("select status from whatsapp_sessions where name = $1", [name])).rows[0]
    ?.status;

describe("managing the session", () => {
  it("stops, starts and restarts it, and screens hear of it from the mirror", async () => {
    await runSession(meiling, "stop", {});
    expect(await stored("default")).toBe("STOPPED");
    await runSession(meiling, "start", {});
    await becomes("default", "WORKING");
    // A start of what runs is no mistake.
    expect(await runSession(meiling, "start", {})).toEqual({ ok: true });
    await runSession(meiling, "restart", {});
    await becomes("default", "WORKING");
  });

  it("restarts a failed one when it is started", async () => {
    await lab.waha.control.status("FAILED");
    await runSession(meiling, "start", {});
    await becomes("default", "WORKING");
  });

  it("logs out, shows a code to scan, and works again once a phone scanned it", async () => {
    await runSession(meiling, "logout", {});
    await becomes("default", "SCAN_QR_CODE");
    const qr = await showQr(meiling, {});
    expect(qr.headers.get("content-type")).toBe("image/png");
    expect(qr.headers.get("cache-control")).toBe("no-store");
    expect(
      Buffer.from(await qr.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    const { code } = await requestPairingCode(meiling, {}, "012-345 6789");
    expect(code).toMatch(/^\w{4}-?\w{4}$/);
    await expect(requestPairingCode(meiling, {}, "Mei Ling")).rejects.toMatchObject({ code: "bad_request" });
    await lab.waha.control.scan();
    await becomes("default", "WORKING");
  });

  it("shows no code while none is waited for", async () => {
    await expect(showQr(meiling, {})).rejects.toMatchObject({ code: "gateway_not_working" });
  });

  it("lists a status nobody knows by its own word", async () => {
    await lab.waha.control.status("PASSKEY_REQUIRED");
    expect(await find("default")).toMatchObject({ status: "UNKNOWN", rawStatus: "PASSKEY_REQUIRED", isDefault: true });
    await runSession(meiling, "restart", {});
    await becomes("default", "WORKING");
  });

  it("wrote down who did what, the newest first", async () => {
    const { deeds } = await readSessionHistory(meiling, {});
    expect(deeds.map(({ action }) => action).slice(0, 3)).toEqual([
      "session/restarted",
      "session/code_requested",
      "session/logged_out",
    ]);
    expect(new Set(deeds.map(({ actorName }) => actorName))).toEqual(new Set(["Mei Ling"]));
  });
});

describe("several sessions", () => {
  it("that do not exist are not found, whatever is asked of them, and leave nothing behind", async () => {
    for (const action of ["start", "stop", "restart", "logout", "delete"] as const) {
      await expect(runSession(meiling, action, { session: "nowhere" })).rejects.toMatchObject({ code: "not_found" });
    }
    const { rows } = await lab.sql.query("select from whatsapp_sessions where name = 'nowhere'");
    expect(rows).toEqual([]);
  });

  it("are created, given to a branch, and deleted once they are stopped", async () => {
    await runSession(meiling, "create", { session: "kepong" });
    await becomes("kepong", "SCAN_QR_CODE");
    await expect(runSession(meiling, "create", { session: "kepong" })).rejects.toMatchObject({ code: "conflict" });
    const branch = await lab.sql.query<{ id: string }>("select id from branches where name = $1", ["Kepong"]);
    const branchId = branch.rows[0]?.id ?? "";
    await setSessionBranch(meiling, { session: "kepong" }, { branchId });
    expect(await find("kepong")).toMatchObject({ branchId, isDefault: false });
    await setDefaultSession(meiling, { session: "kepong" });
    expect(await find("kepong")).toMatchObject({ isDefault: true });
    expect(await find("default")).toMatchObject({ isDefault: false });
    expect((await readSession(meiling)).sessionInfo).toMatchObject({ name: "kepong", status: "SCAN_QR_CODE" });
    await expect(runSession(meiling, "delete", { session: "kepong" })).rejects.toMatchObject({ code: "conflict" });
    await runSession(meiling, "stop", { session: "kepong" });
    await runSession(meiling, "delete", { session: "kepong" });
    expect(await find("kepong")).toBeUndefined();
    // New chats are of the server's own again.
    expect(await find("default")).toMatchObject({ isDefault: true });
    expect(await stored("kepong")).toBe("STOPPED");
    const raw = await lab.sql.query("select raw_status from whatsapp_sessions where name = 'kepong'");
    expect(raw.rows).toEqual([{ raw_status: "REMOVED" }]);
  });
});

describe("those who may only look", () => {
  it("see how sessions stand, and change nothing", async () => {
    expect((await listSessions(hafiz)).sessions.map(({ name }) => name)).toContain("default");
    await expect(setSessionBranch(hafiz, {}, { branchId: null })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setDefaultSession(hafiz, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(setSessionPace(hafiz, {}, { gapMs: 0 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setSessionPace(meiling, {}, { gapMs: 0 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readSessionHistory(hafiz, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("while WAHA is away", () => {
  it("the sessions that are known are listed, with the reason", async () => {
    await lab.waha.stop();
    const { sessions, error } = await listSessions(meiling);
    expect(error).toBe("gateway_unreachable");
    expect(sessions.find(({ name }) => name === "default")).toMatchObject({ webhook: null });
    // The one that was removed is not known any more.
    expect(sessions.map(({ name }) => name)).not.toContain("kepong");
    await expect(runSession(meiling, "stop", {})).rejects.toMatchObject({ code: "gateway_unreachable" });
  });
});
