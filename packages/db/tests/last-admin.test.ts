import { describe, expect, test } from "vitest";
import { openTeam } from "./support/open.ts";
import { one, PASSWORD } from "./support/stack.ts";

const team = await openTeam();
const { gym } = team;

const staff = (name: string) => team.staff(name);
const find = (name: string) => team.find(name);
const idOf = async (name: string) => (await find(name)).id;

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
    await team.enter("boss");
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
