import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anonClient, newPerson, PASSWORD, serviceClient } from "./clients.ts";

describe("users, as an administrator", () => {
  it("are created with their metadata", async () => {
    const email = `${randomUUID()}@example.com`;
    const { data, error } = await serviceClient().auth.admin.createUser({
      email,
      password: PASSWORD,
      email_confirm: true,
      user_metadata: { name: "Aina" },
      app_metadata: { desk: 1 },
    });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      email,
      user_metadata: { name: "Aina" },
      app_metadata: { provider: "email", desk: 1 },
    });
    expect(data.user?.email_confirmed_at).toBeTypeOf("string");
  });

  it("cannot share an address", async () => {
    const { email } = await newPerson();
    const { error } = await serviceClient().auth.admin.createUser({ email, password: PASSWORD });
    expect(error).toMatchObject({ code: "email_exists", status: 422 });
  });

  it("are found by id and in the list", async () => {
    const { id, email } = await newPerson();
    expect((await serviceClient().auth.admin.getUserById(id)).data.user?.email).toBe(email);
    const { data } = await serviceClient().auth.admin.listUsers({ perPage: 1000 });
    expect(data.users.map((user) => user.id)).toContain(id);
  });

  it("can be given a new password", async () => {
    const { id, email } = await newPerson();
    expect((await serviceClient().auth.admin.updateUserById(id, { password: "brand new 5" })).error).toBeNull();
    expect((await anonClient().auth.signInWithPassword({ email, password: "brand new 5" })).error).toBeNull();
  });

  it("can be banned and let in again", async () => {
    const { id, email } = await newPerson();
    await serviceClient().auth.admin.updateUserById(id, { ban_duration: "24h" });
    expect((await anonClient().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe("user_banned");
    await serviceClient().auth.admin.updateUserById(id, { ban_duration: "none" });
    expect((await anonClient().auth.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
  });

  it("are gone when deleted", async () => {
    const { id, email } = await newPerson();
    expect((await serviceClient().auth.admin.deleteUser(id)).error).toBeNull();
    expect((await anonClient().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe(
      "invalid_credentials",
    );
    expect((await serviceClient().auth.admin.getUserById(id)).error?.status).toBe(404);
  });

  it("are none of anybody else's business", async () => {
    const { client } = await newPerson();
    const { error } = await client.auth.admin.listUsers();
    expect(error?.status).toBe(403);
  });
});
