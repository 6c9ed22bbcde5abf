import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { anonClient, newPerson, PASSWORD, serviceClient } from "./clients.ts";

const PAGE = "https://desk.example/set-password";
const outbox = inject("target").outboxDir;

/** The links mailed to somebody, oldest first. A real project's mails are in their own mailboxes: nothing to read there. */
function linksTo(email: string): URL[] {
  if (outbox === undefined) return [];
  return readdirSync(outbox)
    .sort()
    .map((file) => readFileSync(join(outbox, file), "utf8"))
    .filter((mail) => mail.includes(`To: ${email}\r\n`))
    .map((mail) => new URL(/^https?:\S+$/m.exec(mail)?.[0] ?? ""));
}

const tokenOf = (link: URL | undefined) => link?.searchParams.get("token_hash") ?? "";

/** Reading mails needs the embedded stack's outbox. */
describe.runIf(outbox !== undefined)("a mailed link", () => {
  const invite = async () => {
    const email = `person-${randomUUID()}@example.com`;
    const invited = await serviceClient().auth.admin.inviteUserByEmail(email, {
      redirectTo: PAGE,
      data: { name: "Wani" },
    });
    expect(invited.error).toBeNull();
    return email;
  };

  it("of an invitation leads to the page that was asked for and signs in, once", async () => {
    const email = await invite();
    const [link] = linksTo(email);
    expect(`${link?.origin ?? ""}${link?.pathname ?? ""}`).toBe(PAGE);
    const client = anonClient();
    const { data, error } = await client.auth.verifyOtp({ type: "invite", token_hash: tokenOf(link) });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({ email, user_metadata: { name: "Wani" } });
    expect((await client.auth.getClaims()).data?.claims.amr).toMatchObject([{ method: "otp" }]);
    expect((await client.auth.updateUser({ password: PASSWORD })).error).toBeNull();
    expect((await anonClient().auth.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
    const again = await anonClient().auth.verifyOtp({ type: "invite", token_hash: tokenOf(link) });
    expect(again.error).toMatchObject({ code: "otp_expired", status: 403 });
  });

  it("of an earlier invitation is replaced by the later one's", async () => {
    const email = await invite();
    await serviceClient().auth.admin.inviteUserByEmail(email, { redirectTo: PAGE });
    const [first, second] = linksTo(email).map(tokenOf);
    expect((await anonClient().auth.verifyOtp({ type: "invite", token_hash: first ?? "" })).error?.code).toBe(
      "otp_expired",
    );
    expect((await anonClient().auth.verifyOtp({ type: "invite", token_hash: second ?? "" })).error).toBeNull();
    const late = await serviceClient().auth.admin.inviteUserByEmail(email);
    expect(late.error).toMatchObject({ code: "email_exists", status: 422 });
  });

  it("clicked twice in the same moment is one session", async () => {
    const [link] = linksTo(await invite());
    const clicks = [1, 2, 3].map(() => anonClient().auth.verifyOtp({ type: "invite", token_hash: tokenOf(link) }));
    const answers = await Promise.all(clicks);
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1);
  });

  it("for a forgotten password ends the other sessions when the new one is set", async () => {
    const { email, client } = await newPerson();
    expect((await anonClient().auth.resetPasswordForEmail(email, { redirectTo: PAGE })).error).toBeNull();
    const here = anonClient();
    const { error } = await here.auth.verifyOtp({ type: "recovery", token_hash: tokenOf(linksTo(email)[0]) });
    expect(error).toBeNull();
    expect((await here.auth.updateUser({ password: "another horse 7" })).error).toBeNull();
    expect((await client.auth.refreshSession()).error).not.toBeNull();
    expect((await anonClient().auth.signInWithPassword({ email, password: "another horse 7" })).error).toBeNull();
  });

  it("is of one kind", async () => {
    const { email } = await newPerson();
    await anonClient().auth.resetPasswordForEmail(email, { redirectTo: PAGE });
    const token_hash = tokenOf(linksTo(email)[0]);
    expect((await anonClient().auth.verifyOtp({ type: "invite", token_hash })).error?.code).toBe("otp_expired");
  });

  it("leads nowhere that is not the web", async () => {
    const { email } = await newPerson();
    await anonClient().auth.resetPasswordForEmail(email, { redirectTo: "javascript:alert(1)" });
    const [link] = linksTo(email);
    expect(link?.origin).toBe("http://127.0.0.1:4600");
  });
});

describe("mails", () => {
  it("tell nobody who exists", async () => {
    const { data, error } = await anonClient().auth.resetPasswordForEmail(`${randomUUID()}@example.com`);
    expect([data, error]).toEqual([{}, null]);
  });

  it("of invitation are sent by the service role alone", async () => {
    const { client } = await newPerson();
    const { error } = await client.auth.admin.inviteUserByEmail(`${randomUUID()}@example.com`);
    expect(error?.status).toBe(403);
  });
});
