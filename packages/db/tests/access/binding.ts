import type { Probe } from "./probe.ts";

/** Makes a login `{id}` for a colleague who never signed in, and answers whether `my_access()` takes them for that colleague. */
const firstLogin = (email: string, confirmed: boolean, already: boolean): string => `
  with hired as (
    insert into staff (email, name, role, auth_user_id)
    values ('late@kaunter.example', 'Late', 'user', ${already ? "(select id from auth.users where email = 'guest@kaunter.example')" : "null"}) returning 1),
  login as (
    insert into auth.users (id, email, email_confirmed_at)
    values ('d0000000-0000-4000-8000-0000000000aa', '${email}', ${confirmed ? "now()" : "null"}) returning id)
  select set_config('request.jwt.claims', jsonb_build_object('sub', id, 'role', 'authenticated')::text, true) from login, hired`;
const bound = "select (my_access() ->> 'name') as value";

/** Run as the owner, who prepares the login and then asks in its name. */
export const bindingProbes: readonly Probe[] = [
  {
    name: "a confirmed login in any case of letters is its colleague",
    before: firstLogin("Late@Kaunter.example", true, false),
    want: "Late",
  },
  { name: "an unconfirmed login is nobody", before: firstLogin("late@kaunter.example", false, false), want: null },
  {
    name: "a second login of an address that is bound is nobody",
    before: firstLogin("late@kaunter.example", true, true),
    want: null,
  },
  {
    name: "a login of another address is nobody",
    before: firstLogin("later@kaunter.example", true, false),
    want: null,
  },
].map((probe) => ({ ...probe, as: "owner" as const, sql: bound }));
