import { expect, it, vi } from "vitest";
import { createAdmin } from "@/server/setup/create-admin";
import { openSetup } from "@/server/setup/open-setup";
import { openLab } from "../../support/lab";

const ADMIN = { name: "Aina", email: "first@kaunter.example", password: "the first 1" };

const lab = await openLab();

/** Past the guard that keeps an admin in charge: as if nobody had ever been here. */
async function emptyStaff(): Promise<void> {
  const client = await lab.sql.connect();
  await client.query(
    "begin; set local session_replication_role = replica; update staff set status = 'inactive'; commit",
  );
  client.release();
}

it("is closed while there is an admin: no code is printed and none works", async () => {
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect(await openSetup()).toBe(false);
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
  await expect(createAdmin({ ...ADMIN, code: "x" })).rejects.toMatchObject({ code: "not_found" });
});

it("opens once, for whoever reads the terminal, and closes behind them", async () => {
  await emptyStaff();
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect(await openSetup()).toBe(true);
  expect(await openSetup()).toBe(true);
  const lines = print.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("/setup"));
  print.mockRestore();
  expect(lines).toHaveLength(1);
  const code = /code: ([0-9a-f]{32})\n$/.exec(lines[0] ?? "")?.[1] ?? "";

  await expect(createAdmin({ ...ADMIN, code: code.replace(/./, "z") })).rejects.toMatchObject({ code: "forbidden" });
  await expect(createAdmin({ ...ADMIN, code: "" })).rejects.toMatchObject({ code: "forbidden" });
  const answers = await Promise.allSettled(
    ["first", "second"].map((name) => createAdmin({ ...ADMIN, email: `${name}@kaunter.example`, code })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await openSetup()).toBe(false);
  await expect(createAdmin({ ...ADMIN, code })).rejects.toMatchObject({ code: "not_found" });
  const admins = await lab.sql.query("select 1 from staff where role = 'admin' and status = 'active'");
  expect(admins.rowCount).toBe(1);
});
