import type { Lab } from "../../support/lab.ts";
import type { Route } from "./all-routes.ts";
import { Visitor } from "./visitor.ts";

/** Who calls: nobody; one who was let go while signed in; a trainer who only looks; the front desk; an admin. */
export const ROLES = ["no session", "inactive", "view-only", "edit", "admin"] as const;
export type Role = (typeof ROLES)[number];

const NAMES: Readonly<Record<Exclude<Role, "no session">, string>> = {
  inactive: "arjun",
  "view-only": "hafiz",
  edit: "meiling",
  admin: "aina",
};

/** Signs a member of the seeded staff in by the door everybody uses. */
export async function signIn(routes: readonly Route[], name: string): Promise<Visitor> {
  const visitor = new Visitor();
  const door = routes.find((route) => route.name === "POST /api/auth/sign-in");
  if (!door) throw new Error("there is no door to sign in by");
  const response = await visitor.ask(door, {
    body: { email: `${name}@kaunter.example`, password: "kaunter-demo" },
  });
  if (response.status !== 200) throw new Error(`${name} cannot sign in: ${await response.text()}`);
  return visitor;
}

/** One browser for each role. */
export async function enterAll(lab: Lab, routes: readonly Route[]): Promise<Readonly<Record<Role, Visitor>>> {
  const visitors: Record<Role, Visitor> = {
    "no session": new Visitor(),
    inactive: await signIn(routes, NAMES.inactive),
    "view-only": await signIn(routes, NAMES["view-only"]),
    edit: await signIn(routes, NAMES.edit),
    admin: await signIn(routes, NAMES.admin),
  };
  await lab.sql.query("update staff set status = 'inactive' where email = $1", [`${NAMES.inactive}@kaunter.example`]);
  return visitors;
}
