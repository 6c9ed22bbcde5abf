import { describe, expect, test } from "vitest";
import { createAccessRepository, createPreferencesRepository } from "../src/index.ts";
import { openTeam } from "./support/open.ts";
import { asUser, one, PASSWORD } from "./support/stack.ts";

const team = await openTeam();
const { gym } = team;

const staff = (name: string) => team.staff(name);
const find = (name: string) => team.find(name);
const idOf = async (name: string) => (await find(name)).id;

describe("the directory", () => {
  test("shows everybody with their role, branch, overrides and sign-in to those with staff.view", async () => {
    const { staff: all, defaults, branches } = await staff("farid").directory();
    expect(all).toHaveLength(8);
    expect(defaults).toHaveLength(10);
    expect(branches.map(({ name }) => name)).toEqual(["Kepong", "Kota Damansara"]);
    expect(await find("farid")).toMatchObject({
      role: "manager",
      active: true,
      overrides: [{ module: "staff", canView: null, canEdit: true }],
    });
    expect((await find("meiling")).lastSignInAtMs).toBeGreaterThan(0);
    expect((await find("aina")).onlyAdmin).toBe(true);
    await expect(staff("meiling").directory()).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("nobody").directory()).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a new colleague", () => {
  const wanted = { name: "Wani", email: "Wani@kaunter.example", role: "front_desk", branchId: null } as const;

  test("is added once, by those who may, and bound at their first confirmed login", async () => {
    await expect(staff("grace").add(wanted)).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("meiling").add(wanted)).rejects.toMatchObject({ code: "forbidden" });
    await staff("farid").add(wanted);
    await expect(staff("farid").add(wanted)).rejects.toMatchObject({ code: "conflict", fields: { email: "is taken" } });
    expect(await find("wani")).toMatchObject({ invitedAtMs: null, lastSignInAtMs: null, active: true });
    const address = { email: "wani@kaunter.example", password: PASSWORD, email_confirm: true };
    await gym.stack.service.auth.admin.createUser(address);
    const access = await createAccessRepository(await gym.stack.signIn(address.email)).mine();
    expect(access).toMatchObject({ role: "front_desk", permissions: ["chats.can_edit", "chats.can_view"] });
    expect((await find("wani")).lastSignInAtMs).toBeGreaterThan(0);
  });

  test("is made an admin by admins alone", async () => {
    const admin = { ...wanted, email: "boss@kaunter.example", role: "admin" } as const;
    await expect(staff("farid").add(admin)).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("farid").change(await idOf("hafiz"), { role: "admin" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("rights", () => {
  test("of oneself and of admins are changed by admins alone, and so are rights over staff", async () => {
    const [farid, aina, hafiz] = [await idOf("farid"), await idOf("aina"), await idOf("hafiz")];
    const chats = { module: "chats", canView: true, canEdit: true } as const;
    await expect(staff("farid").override({ ...chats, staffId: farid })).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("farid").change(farid, { branchId: null })).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("farid").change(aina, { active: false })).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("farid").override({ ...chats, module: "staff", staffId: hafiz })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(staff("farid").setRole({ ...chats, role: "trainer" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(staff("meiling").override({ ...chats, staffId: hafiz })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("follow an override, there and back, and each change raises the version open screens watch", async () => {
    const hafiz = await idOf("hafiz");
    const mine = () => createAccessRepository(team.client("hafiz")).mine();
    const before = await mine();
    expect(before?.permissions).toEqual(["chats.can_view"]);
    await staff("farid").override({ staffId: hafiz, module: "chats", canView: null, canEdit: true });
    const granted = await mine();
    expect(granted?.permissions).toEqual(["chats.can_edit", "chats.can_view"]);
    expect(granted?.version).toBeGreaterThan(before?.version ?? 0);
    await staff("farid").override({ staffId: hafiz, module: "chats", canView: null, canEdit: null });
    expect((await mine())?.permissions).toEqual(["chats.can_view"]);
    expect((await find("hafiz")).overrides).toEqual([]);
  });

  test("of a role are everybody's of that role; editing is not given without viewing", async () => {
    await staff("aina").setRole({ role: "trainer", module: "chats", canView: false, canEdit: true });
    const { defaults } = await staff("aina").directory();
    expect(defaults).toContainEqual({ role: "trainer", module: "chats", canView: false, canEdit: false });
    expect((await createAccessRepository(team.client("hafiz")).mine())?.permissions).toEqual([]);
    await staff("aina").setRole({ role: "trainer", module: "chats", canView: true, canEdit: false });
  });

  test("of nobody cannot be changed", async () => {
    const staffId = "00000000-0000-4000-8000-000000000000";
    const change = { module: "chats", canView: true, canEdit: true } as const;
    await expect(staff("aina").override({ ...change, staffId })).rejects.toMatchObject({ code: "not_found" });
    await expect(staff("aina").change(staffId, { active: false })).rejects.toMatchObject({ code: "not_found" });
    await expect(staff("aina").noteInvitation(staffId)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("whoever is deactivated loses every session and every right at once, and gets rights back, not sessions", async () => {
  const grace = await gym.enter("grace");
  const sessions = () =>
    one<number>(
      gym.stack.sql,
      `select count(*)::int as value from auth.sessions s join auth.users u on u.id = s.user_id where u.email = 'grace@kaunter.example'`,
    );
  expect(await sessions()).toBeGreaterThan(0);
  await staff("farid").change(await idOf("grace"), { active: false });
  expect(await sessions()).toBe(0);
  expect((await grace.auth.refreshSession()).error).not.toBeNull();
  expect((await createAccessRepository(grace).mine())?.active).toBe(false);
  expect((await grace.from("staff").select()).data).toEqual([]);
  await expect(staff("farid").noteInvitation(await idOf("grace"))).rejects.toMatchObject({ code: "not_found" });
  await staff("farid").change(await idOf("grace"), { active: true });
  expect(await find("grace")).toMatchObject({ active: true, role: "manager" });
});

test("who did what is written down", async () => {
  const { rows } = await gym.stack.sql.query<{ action: string; actor: string }>(
    `select action, s.name as actor from audit_log a join staff s on s.id = a.actor_staff_id where entity in ('staff', 'permission', 'role')`,
  );
  expect(rows.filter(({ actor }) => actor === "Farid Hassan").map(({ action }) => action)).toEqual(
    expect.arrayContaining(["staff/added", "permission/added", "permission/removed", "staff/changed"]),
  );
  expect(rows).toContainEqual({ action: "role/changed", actor: "Aina Rahim" });
});

describe("how a person wants to be told", () => {
  const wishes = (name: string) => createPreferencesRepository(team.client(name));

  test("is their own, and a sound alone until they choose", async () => {
    expect(await wishes("meiling").mine()).toEqual({ sound: true, desktop: false, preview: false });
    await wishes("meiling").save({ sound: false, desktop: true, preview: true });
    expect(await wishes("meiling").mine()).toEqual({ sound: false, desktop: true, preview: true });
    expect(await wishes("farid").mine()).toEqual({ sound: true, desktop: false, preview: false });
    await expect(wishes("nobody").save({ sound: true, desktop: true, preview: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    const uid = await one<string>(
      gym.stack.sql,
      "select id as value from auth.users where email = 'farid@kaunter.example'",
    );
    const seen = await asUser(gym.stack.sql, uid, (client) =>
      one(client, "select count(*)::int as value from staff_preferences"),
    );
    expect(seen).toBe(0);
  });
});
