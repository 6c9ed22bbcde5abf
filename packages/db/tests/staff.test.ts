import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createAccessRepository,
  createPreferencesRepository,
  createStaffRepository,
  type DbClient,
} from "../src/index.ts";
import { type Gym, startGym } from "./support/gym.ts";
import { asUser, one, PASSWORD } from "./support/stack.ts";

let gym: Gym;
const people = new Map<string, DbClient>();
beforeAll(async () => {
  gym = await startGym();
  for (const name of ["aina", "farid", "grace", "meiling", "hafiz"]) people.set(name, await gym.enter(name));
});
afterAll(() => gym.stack.stop());

const staff = (name: string) => createStaffRepository(people.get(name) ?? gym.stack.anon);
const find = async (name: string) => {
  const { staff: all } = await staff("aina").directory();
  const found = all.find((one) => one.email === `${name}@kaunter.example`);
  if (!found) throw new Error(`${name} does not work here`);
  return found;
};
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
    const mine = () => createAccessRepository(people.get("hafiz") ?? gym.stack.anon).mine();
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
    expect((await createAccessRepository(people.get("hafiz") ?? gym.stack.anon).mine())?.permissions).toEqual([]);
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

describe("the last admin", () => {
  const inCharge = () => one<number>(gym.stack.sql, "select count(*)::int as value from app.admins_in_charge()");

  test.each<[string, (id: string) => Promise<void>]>([
    ["deactivated", (id) => staff("aina").change(id, { active: false })],
    ["given another role", (id) => staff("aina").change(id, { role: "manager" })],
    [
      "forbidden to edit staff",
      (staffId) => staff("aina").override({ staffId, module: "staff", canView: null, canEdit: false }),
    ],
    [
      "forbidden by the role",
      () => staff("aina").setRole({ role: "admin", module: "staff", canView: true, canEdit: false }),
    ],
  ])("cannot be %s", async (_, deed) => {
    expect(await inCharge()).toBe(1);
    await expect(deed(await idOf("aina"))).rejects.toMatchObject({
      code: "conflict",
      fields: { admin: "is the last" },
    });
    expect(await inCharge()).toBe(1);
  });

  test.each([
    "delete from staff where email = 'aina@kaunter.example'",
    "update staff set status = 'inactive' where email = 'aina@kaunter.example'",
    "delete from role_permissions where role = 'admin'",
    "insert into staff_permissions select id, 'staff', false, false from staff where email = 'aina@kaunter.example'",
  ])("not even past every function: %s", async (text) => {
    await expect(gym.stack.sql.query(text)).rejects.toMatchObject({ code: "55000" });
  });

  test("is not replaced by an invitation nobody has answered", async () => {
    await staff("aina").add({ name: "Boss", email: "boss@kaunter.example", role: "admin", branchId: null });
    await expect(staff("aina").change(await idOf("aina"), { active: false })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("of two who deactivate each other in the same moment stays one, whichever comes first", async () => {
    const user = { email: "boss@kaunter.example", password: PASSWORD, email_confirm: true };
    await gym.stack.service.auth.admin.createUser(user);
    people.set("boss", await gym.enter("boss"));
    const [aina, boss] = [await idOf("aina"), await idOf("boss")];
    for (let round = 0; round < 10; round += 1) {
      await gym.stack.sql.query("update staff set status = 'active' where id = any ($1)", [[aina, boss]]);
      expect(await inCharge()).toBe(2);
      const answers = await Promise.allSettled([
        staff("aina").change(boss, { active: false }),
        staff("boss").change(aina, { active: false }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await inCharge()).toBe(1);
    }
  });

  test("stays while two transactions that know nothing of each other are open", async () => {
    await gym.stack.sql.query("update staff set status = 'active' where role = 'admin'");
    const [one1, two] = [await gym.stack.sql.connect(), await gym.stack.sql.connect()];
    const demote = (email: string) => `update staff set role = 'manager' where email = '${email}@kaunter.example'`;
    try {
      await one1.query("begin");
      await two.query("begin");
      await one1.query(demote("aina"));
      const waits = two.query(demote("boss")).then(
        () => "done",
        (error: unknown) => (error as { code: string }).code,
      );
      await one1.query("commit");
      expect(await waits).toBe("55000");
      await two.query("rollback");
    } finally {
      one1.release();
      two.release();
    }
    expect(await inCharge()).toBe(1);
  });
});

describe("how a person wants to be told", () => {
  const wishes = (name: string) => createPreferencesRepository(people.get(name) ?? gym.stack.anon);

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
