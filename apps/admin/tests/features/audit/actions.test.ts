import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ACTIONS } from "@/features/audit/actions";

const MIGRATIONS = fileURLToPath(new URL("../../../../../supabase/migrations", import.meta.url));

/** Of a function that a later one replaced. */
const REPLACED = "contacts/merged";

it("has words for every action the database writes down by name", () => {
  const sql = readdirSync(MIGRATIONS).map((file) => readFileSync(join(MIGRATIONS, file), "utf8"));
  const written = sql.flatMap((text) => [...text.matchAll(/app\.audit\(\s*'(\w+\/\w+)'/g)].map(([, action]) => action));
  expect(written.length).toBeGreaterThan(5);
  expect(ACTIONS).toEqual(expect.arrayContaining(written.filter((action) => action !== REPLACED)));
});
