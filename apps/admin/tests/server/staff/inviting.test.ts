import { createClient } from "@supabase/supabase-js";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { env } from "@/env";
import { changePassword } from "@/server/account/change-password";
import { readPreferences, savePreferences } from "@/server/account/preferences";
import { setPassword } from "@/server/account/set-password";
import { mailRecovery } from "@/server/auth/mail-recovery";
import { changeColleague, setOverride, setRole } from "@/server/staff/change-rights";
import { addColleague, inviteColleague } from "@/server/staff/invite-colleague";
import { readDirectory } from "@/server/staff/read-directory";
import { openLab } from "../../support/lab";

const PAGE = "http://127.0.0.1:4600/set-password";
const WANI = { name: "Wani", email: "wani@kaunter.example", role: "front_desk", branchId: null } as const;

const lab = await openLab();
const aina = await lab.enter("aina");
const farid = await lab.enter("farid");

const browser = () =>
  createClient(env().SUPABASE_URL, env().SUPABASE_ANON_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: WebSocket as never },
  });
/** What the newest mail to somebody carries in its link. */
function linkTo(email: string) {
  const found = /^http:\S+$/m.exec(lab.mailsTo(email).at(-1) ?? "");
  const query = new URL(found?.[0] ?? PAGE).searchParams;
  return {
    tokenHash: query.get("token_hash") ?? "",
    type: query.get("type") === "invite" ? "invite" : "recovery",
  } as const;
}
const person = async (email: string) => (await readDirectory(aina)).staff.find((one) => one.email === email);

describe("a colleague who is invited", () => {
  it("gets a mail, chooses a password, and is signed in and bound", async () => {
    expect(await addColleague(farid, WANI, PAGE)).toMatchObject({ mailed: true });
    const invited = await person(WANI.email);
    expect(invited?.invitedAtMs).toBeGreaterThan(0);
    expect(invited?.lastSignInAtMs).toBeNull();
    const client = browser();
    expect(await setPassword({ link: linkTo(WANI.email), password: "first one 1" }, client)).toEqual({ ok: true });
    expect((await person(WANI.email))?.lastSignInAtMs).toBeGreaterThan(0);
    const again = setPassword({ link: linkTo(WANI.email), password: "another 22" }, browser());
    await expect(again).rejects.toMatchObject({ code: "unauthenticated" });
    const { error } = await browser().auth.signInWithPassword({ email: WANI.email, password: "first one 1" });
    expect(error).toBeNull();
  });

  it("again, once they have a login, is mailed a way to a new password instead", async () => {
    const before = lab.mailsTo(WANI.email).length;
    await inviteColleague(farid, (await person(WANI.email))?.id ?? "", PAGE);
    expect(lab.mailsTo(WANI.email)).toHaveLength(before + 1);
    expect(linkTo(WANI.email).type).toBe("recovery");
  });

  it("but is somebody already, is a conflict and no mail", async () => {
    const before = lab.mailsTo(WANI.email).length;
    await expect(addColleague(aina, WANI, PAGE)).rejects.toMatchObject({
      code: "conflict",
      fields: { email: "is taken" },
    });
    expect(lab.mailsTo(WANI.email)).toHaveLength(before);
  });

  it("by somebody who may not, is not mailed anything", async () => {
    const meiling = await lab.enter("meiling");
    const email = "nobody@kaunter.example";
    await expect(addColleague(meiling, { ...WANI, email }, PAGE)).rejects.toMatchObject({ code: "forbidden" });
    expect(lab.mailsTo(email)).toEqual([]);
  });
});

describe("passwords", () => {
  it("that are forgotten are replaced by a link that works once; strangers are told the same", async () => {
    const email = "meiling@kaunter.example";
    await mailRecovery(email, PAGE);
    await mailRecovery("stranger@kaunter.example", PAGE);
    expect(lab.mailsTo("stranger@kaunter.example")).toEqual([]);
    await setPassword({ link: linkTo(email), password: "found again 1" }, browser());
    const old = await browser().auth.signInWithPassword({ email, password: "kaunter-demo" });
    expect(old.error?.code).toBe("invalid_credentials");
  });

  it("of a session that came by mail may be tried again; of a session by password not", async () => {
    await mailRecovery("nora@kaunter.example", PAGE);
    const client = browser();
    const { tokenHash } = linkTo("nora@kaunter.example");
    await client.auth.verifyOtp({ type: "recovery", token_hash: tokenHash });
    expect(await setPassword({ link: "followed", password: "second try 2" }, client)).toEqual({ ok: true });
    const byPassword = setPassword({ link: "followed", password: "third try 3" }, farid.client);
    await expect(byPassword).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("are changed by whoever knows the old one, which ends the other sessions", async () => {
    const here = await lab.enter("siti");
    const elsewhere = await lab.enter("siti");
    const wrong = changePassword(here, { current: "not this", password: "brand new 1" });
    await expect(wrong).rejects.toMatchObject({ code: "bad_request", fields: { current: "is wrong" } });
    await changePassword(here, { current: "kaunter-demo", password: "brand new 1" });
    expect((await elsewhere.client.auth.refreshSession()).error).not.toBeNull();
    expect((await here.client.auth.refreshSession()).error).toBeNull();
  });

  it("of the deactivated open nothing", async () => {
    const wani = await person(WANI.email);
    await changeColleague(farid, wani?.id ?? "", { active: false });
    await mailRecovery(WANI.email, PAGE);
    const tried = setPassword({ link: linkTo(WANI.email), password: "let me in 1" }, browser());
    await expect(tried).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("rights", () => {
  it("are overridden and taken back, and the last admin stays", async () => {
    const hafiz = (await person("hafiz@kaunter.example"))?.id ?? "";
    await setOverride(aina, { staffId: hafiz, module: "chats", canView: null, canEdit: true });
    expect((await lab.enter("hafiz")).access.permissions).toContain("chats.can_edit");
    await setOverride(aina, { staffId: hafiz, module: "chats", canView: null, canEdit: null });
    expect((await lab.enter("hafiz")).access.permissions).not.toContain("chats.can_edit");
    await setRole(aina, { role: "trainer", module: "chats", canView: true, canEdit: false });
    const self = changeColleague(aina, aina.access.staffId, { active: false });
    await expect(self).rejects.toMatchObject({ code: "conflict", fields: { admin: "is the last" } });
  });

  it("to be told are each person's own choice", async () => {
    await savePreferences(aina, { sound: false, desktop: true, preview: false });
    expect(await readPreferences(aina)).toEqual({ sound: false, desktop: true, preview: false });
    expect(await readPreferences(farid)).toEqual({ sound: true, desktop: false, preview: false });
  });
});
