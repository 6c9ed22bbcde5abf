import { expect, test } from "vitest";
import { createAccessRepository } from "../src/index.ts";
import { openStack } from "./support/open.ts";
import { one, PASSWORD } from "./support/stack.ts";

const stack = await openStack({ seed: false });

const make = (email: string) => stack.service.rpc("create_first_admin", { email, name: "Aina" });

test("an empty database gets its first admin once, also when two ask in the same moment", async () => {
  expect((await stack.service.rpc("first_admin_wanted")).data).toBe(true);
  const answers = await Promise.all(["one@example.com", "two@example.com", "three@example.com"].map(make));
  expect(answers.filter(({ error }) => error === null)).toHaveLength(1);
  expect(answers.filter(({ error }) => error?.code === "55000")).toHaveLength(2);
  expect((await stack.service.rpc("first_admin_wanted")).data).toBe(false);
  expect(await one(stack.sql, "select count(*)::int as value from staff")).toBe(1);
});

test("the first admin may do everything", async () => {
  const email = await one<string>(stack.sql, "select email as value from staff");
  await stack.service.auth.admin.createUser({ email, password: PASSWORD, email_confirm: true });
  const access = await createAccessRepository(await stack.signIn(email)).mine();
  expect(access).toMatchObject({
    role: "admin",
    permissions: ["chats.can_edit", "chats.can_view", "staff.can_edit", "staff.can_view"],
  });
});

test("nobody but the server may ask", async () => {
  const email = await one<string>(stack.sql, "select email as value from staff");
  const person = await stack.signIn(email);
  for (const client of [person, stack.anon]) {
    expect((await client.rpc("first_admin_wanted")).error?.code).toBe("42501");
    expect((await client.rpc("create_first_admin", { email: "x@example.com", name: "X" })).error?.code).toBe("42501");
  }
});
