import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { createServerClient } from "@supabase/ssr";
import { describe, expect, inject, it } from "vitest";
import { anonClient, newPerson, PASSWORD, realtime, serviceClient } from "./clients.ts";

describe("signing in", () => {
  it("answers with a session and the user", async () => {
    const { email, id } = await newPerson();
    const { data, error } = await anonClient().auth.signInWithPassword({ email, password: PASSWORD });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({ id, email, role: "authenticated", aud: "authenticated" });
    expect(data.session).toMatchObject({ token_type: "bearer" });
  });

  it("takes the e-mail address in any case", async () => {
    const { email } = await newPerson();
    const { error } = await anonClient().auth.signInWithPassword({ email: email.toUpperCase(), password: PASSWORD });
    expect(error).toBeNull();
  });

  it("refuses a wrong password", async () => {
    const { email } = await newPerson();
    const { data, error } = await anonClient().auth.signInWithPassword({ email, password: "wrong password" });
    expect(error).toMatchObject({ code: "invalid_credentials", status: 400 });
    expect(data.session).toBeNull();
  });

  it("refuses an unknown address with the same words", async () => {
    const { error } = await anonClient().auth.signInWithPassword({
      email: `${randomUUID()}@example.com`,
      password: PASSWORD,
    });
    expect(error).toMatchObject({ code: "invalid_credentials", message: "Invalid login credentials" });
  });

  it("refuses an unconfirmed address", async () => {
    const email = `${randomUUID()}@example.com`;
    await serviceClient().auth.admin.createUser({ email, password: PASSWORD });
    const { error } = await anonClient().auth.signInWithPassword({ email, password: PASSWORD });
    expect(error).toMatchObject({ code: "email_not_confirmed" });
  });

  it("lets the client verify the token by itself", async () => {
    const { client, id } = await newPerson();
    const { data, error } = await client.auth.getClaims();
    expect(error).toBeNull();
    expect(data?.header.alg).toBe("ES256");
    expect(data?.claims).toMatchObject({ sub: id, role: "authenticated", aal: "aal1" });
  });

  it("does not accept a token somebody changed", async () => {
    const { client } = await newPerson();
    const token = (await client.auth.getSession()).data.session?.access_token ?? "";
    const [head = "", body = "", signature = ""] = token.split(".");
    const claims = { ...(JSON.parse(Buffer.from(body, "base64url").toString()) as object), role: "service_role" };
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
    const { url, anonKey } = inject("target");
    const forger = createClient(url, anonKey, {
      global: { headers: { Authorization: `Bearer ${forged}` } },
      auth: { persistSession: false },
      realtime,
    });
    const { error, status } = await forger.from("contract_branches").select();
    expect(status).toBe(401);
    expect(error?.code).toBe("PGRST301");
  });

  it("answers getUser from the server", async () => {
    const { client, id, email } = await newPerson();
    expect((await client.auth.getUser()).data.user).toMatchObject({ id, email });
  });

  it("changes the own password and metadata", async () => {
    const { client, email } = await newPerson();
    const { data, error } = await client.auth.updateUser({ password: "another horse 7", data: { theme: "dark" } });
    expect(error).toBeNull();
    expect(data.user?.user_metadata).toMatchObject({ theme: "dark" });
    expect((await anonClient().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe(
      "invalid_credentials",
    );
    expect((await anonClient().auth.signInWithPassword({ email, password: "another horse 7" })).error).toBeNull();
  });
});

describe("refreshing", () => {
  it("rotates the refresh token", async () => {
    const { client } = await newPerson();
    const before = (await client.auth.getSession()).data.session;
    const { data, error } = await client.auth.refreshSession();
    expect(error).toBeNull();
    expect(data.session?.refresh_token).not.toBe(before?.refresh_token);
    expect(data.session?.access_token).not.toBe(before?.access_token);
    expect((await client.auth.getClaims()).error).toBeNull();
  });

  it("signs nobody out when two tabs refresh at once", async () => {
    const { client } = await newPerson();
    const refresh_token = (await client.auth.getSession()).data.session?.refresh_token ?? "";
    const tabs = [anonClient(), anonClient(), anonClient()];
    const answers = await Promise.all(tabs.map((tab) => tab.auth.refreshSession({ refresh_token })));
    expect(answers.map((answer) => answer.error)).toEqual([null, null, null]);
    const again = await Promise.all(tabs.map((tab) => tab.auth.refreshSession()));
    expect(again.map((answer) => answer.error)).toEqual([null, null, null]);
  });

  it("refuses a refresh token that never existed", async () => {
    const { error } = await anonClient().auth.refreshSession({ refresh_token: "no-such-token" });
    expect(error).toMatchObject({ code: "refresh_token_not_found" });
  });
});

describe("signing out", () => {
  it("ends the session for good", async () => {
    const { client } = await newPerson();
    const session = (await client.auth.getSession()).data.session;
    expect((await client.auth.signOut()).error).toBeNull();
    const { error } = await anonClient().auth.refreshSession({ refresh_token: session?.refresh_token ?? "" });
    expect(error?.code).toMatch(/refresh_token_not_found|session_not_found/);
  });

  it("leaves the other devices alone when only this one leaves", async () => {
    const { client, email } = await newPerson();
    const phone = anonClient();
    await phone.auth.signInWithPassword({ email, password: PASSWORD });
    await client.auth.signOut({ scope: "local" });
    expect((await phone.auth.refreshSession()).error).toBeNull();
  });
});

describe("cookies of a server-rendered app", () => {
  it("carry the session from one request to the next", async () => {
    const { url, anonKey } = inject("target");
    const { email, id } = await newPerson();
    const jar = new Map<string, string>();
    const request = () =>
      createServerClient(url, anonKey, {
        realtime,
        cookies: {
          getAll: () => [...jar].map(([name, value]) => ({ name, value })),
          setAll: (cookies) => {
            for (const { name, value } of cookies) jar.set(name, value);
          },
        },
      });
    expect((await request().auth.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
    expect([...jar.keys()].some((name) => name.startsWith("sb-"))).toBe(true);
    expect((await request().auth.getClaims()).data?.claims.sub).toBe(id);
    expect((await request().rpc("contract_whoami")).data).toMatchObject({ uid: id, role: "authenticated" });
  });
});
