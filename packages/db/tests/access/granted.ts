import type { Stack } from "../support/stack.ts";
import { one } from "../support/stack.ts";
import grants from "./grants.json";
import { denied, type Probe, touched } from "./probe.ts";

/** Everything a role may do with tables, views, columns and functions of ours, by its own grants or by everybody's. MAINTAIN is Postgres 17's alone. */
const GRANTED = `
  select jsonb_build_object(
    'tables', (
      select coalesce(jsonb_object_agg(relname, verbs order by relname), '{}') from (
        select c.relname, string_agg(distinct lower(a.privilege_type), ', ' order by lower(a.privilege_type)) as verbs
        from pg_class c, aclexplode(c.relacl) a
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S', 'f')
          and a.grantee in (0, to_regrole($1)) and a.privilege_type <> 'MAINTAIN' group by 1) t),
    'columns', (
      select coalesce(jsonb_object_agg(relname, columns order by relname), '{}') from (
        select c.relname, string_agg(lower(a.privilege_type) || ' ' || k.attname, ', ' order by k.attname) as columns
        from pg_class c join pg_attribute k on k.attrelid = c.oid, aclexplode(k.attacl) a
        where c.relnamespace = 'public'::regnamespace and a.grantee in (0, to_regrole($1)) group by 1) t),
    'functions', (
      select coalesce(jsonb_agg(p.oid::regprocedure::text order by p.oid::regprocedure::text), '[]') from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and has_function_privilege($1, p.oid, 'execute'))) as value`;

/** `grants.json` is written by hand: a grant that is not in it, or is in it and gone, fails. */
export const grantProbes: readonly Probe[] = (["anon", "authenticated", "service_role"] as const).map((role) => ({
  name: `${role} has exactly the grants that are written down`,
  as: "owner",
  sql: GRANTED.replaceAll("$1", `'${role}'`),
  want: grants[role],
}));

/** The shape every table, view and function keeps, whoever made it. Each answers what breaks the rule. */
const list = (what: string): string =>
  `select coalesce(jsonb_agg(x.name order by x.name), '[]') as value from (${what}) x`;
export const shapeProbes: readonly Probe[] = [
  {
    name: "every table has row level security",
    sql: list(`select relname::text as name from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace)
      and relkind in ('r', 'p') and not relrowsecurity`),
  },
  {
    name: "every view asks as its reader",
    sql: list(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))`),
  },
  {
    name: "every function has a fixed search path",
    sql: list(`select oid::regprocedure::text as name from pg_proc where pronamespace in ('public'::regnamespace, 'app'::regnamespace)
      and not coalesce('search_path=""' = any (proconfig), false)`),
  },
  {
    name: "every table and view says what it is for",
    sql: list(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p')
      and coalesce(obj_description(oid, 'pg_class'), '') = ''`),
  },
  {
    name: "every function the Data API shows says what it does",
    sql: list(`select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace
      and coalesce(obj_description(oid, 'pg_proc'), '') = ''`),
  },
].map((probe) => ({ ...probe, as: "owner", want: [] }));

/** What holds for every table and function there is, read from the catalogue: new ones are covered on the day they are made. */
export async function catalogueProbes(stack: Stack): Promise<Probe[]> {
  const tables = await one<string[]>(
    stack.sql,
    `select array_agg(relname::text order by relname) as value from pg_class where relnamespace = 'public'::regnamespace
     and relkind in ('r', 'v') and has_table_privilege('authenticated', oid, 'select')`,
  );
  const all = await one<string[]>(
    stack.sql,
    `select array_agg(relname::text order by relname) as value from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')`,
  );
  const editing = await one<{ call: string; name: string }[]>(
    stack.sql,
    `select jsonb_agg(jsonb_build_object('name', p.proname, 'call', p.proname || '(' || (
       select coalesce(string_agg('null::' || format_type(t, null), ', ' order by n), '') from unnest(p.proargtypes) with ordinality u (t, n)) || ')')) as value
     from pg_proc p where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
       and (p.prosrc ~ 'app\\.require_edit\\(' or p.proname in ('link_person', 'unlink_person', 'retry_message', 'discard_message'))`,
  );
  const count = (table: string): string => `select count(*)::int as value from ${table}`;
  const rows = await Promise.all(
    tables.map(async (table) => [table, await one<number>(stack.sql, count(table))] as const),
  );
  return [
    ...all.map((table): Probe => ({ name: `anon cannot read ${table}`, as: "anon", sql: count(table), want: denied })),
    ...["storage.objects", "storage.buckets", "realtime.messages"].map((table): Probe => ({
      name: `anon reads nothing of ${table}`,
      as: "anon",
      topic: "desk",
      sql: count(table),
      want: 0,
    })),
    {
      name: "anon stores no file",
      as: "anon",
      sql: touched("insert into storage.objects (bucket_id, name) values ('whatsapp-media', 'x')"),
      want: denied,
    },
    ...rows.flatMap(([table, wanted]): Probe[] => [
      { name: `an admin reads all of ${table}`, as: "aina", sql: count(table), want: wanted },
      { name: `a login that is not staff reads nothing of ${table}`, as: "guest", sql: count(table), want: 0 },
      { name: `a deactivated admin reads nothing of ${table}`, as: "gone", sql: count(table), want: 0 },
    ]),
    ...editing.flatMap(({ name, call }) =>
      (["hafiz", "blind", "gone", "guest"] as const).map((as): Probe => ({
        name: `${as} may not call ${name}`,
        as,
        sql: `select ${call} is null as value`,
        want: denied,
      })),
    ),
  ];
}
