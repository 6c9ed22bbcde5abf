import { GUARDS } from "./guards.ts";
import { one, type Stack } from "../support/stack.ts";

/** One hole in the fence, as somebody might leave it. */
export interface Mutation {
  readonly name: string;
  /** The table or function it is in: probes that name it are asked first. */
  readonly at: string;
  /** Run as the owner, inside a transaction that is rolled back. */
  readonly sql: string;
}

/** Every policy of ours, dropped, and opened to everybody. */
const POLICIES = `
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'at', at, 'sql', sql)), '[]') as value from (
    select 'dropped: ' || policyname as name, tablename as at, format('drop policy %I on %I.%I', policyname, schemaname, tablename) as sql
    from pg_policies where schemaname in ('public', 'realtime', 'storage')
    union all
    select 'opened: ' || policyname, tablename, format('alter policy %I on %I.%I %s %s', policyname, schemaname, tablename,
      case when qual is not null then 'using (true)' end, case when with_check is not null then 'with check (true)' end)
    from pg_policies where schemaname in ('public', 'realtime', 'storage')
    union all
    select 'of any branch: ' || policyname, tablename, format('alter policy %I on %I.%I using (%s)', policyname, schemaname, tablename,
      replace(qual, 'branch_id = ( SELECT app.my_branch_id() AS my_branch_id)', 'true'))
    from pg_policies where qual like '%my_branch_id%'
    union all
    select 'of anybody''s links: ' || policyname, tablename, format('alter policy %I on %I.%I using (%s)', policyname, schemaname, tablename,
      replace(qual, '= ANY (( SELECT app.my_contact_ids() AS my_contact_ids)::uuid[])', 'IS NOT NULL'))
    from pg_policies where qual like '%my_contact_ids%') m`;

/** Every table without its policies' say, every view above its reader, every table and closed function given away. */
const GRANTS = `
  select jsonb_agg(jsonb_build_object('name', name, 'at', at, 'sql', sql)) as value from (
    select 'no row level security: ' || relname as name, relname as at, format('alter table public.%I disable row level security', relname) as sql
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all
    select 'asks as its owner: ' || relname, relname, format('alter view public.%I set (security_invoker = false)', relname)
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
    union all
    select format('%s to %s: %s', verb, role, relname), relname, format('grant %s on public.%I to %I', verb, relname, role)
    from pg_class, unnest('{select,insert,update,delete}'::text[]) verb, unnest('{anon,authenticated}'::text[]) role
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not has_table_privilege(role, oid, verb)
    union all
    select format('execute to %s: %s', role, p.oid::regprocedure), proname, format('grant execute on function %s to %I', p.oid::regprocedure, role)
    from pg_proc p, unnest('{anon,authenticated}'::text[]) role
    where p.pronamespace = 'public'::regnamespace and not has_function_privilege(role, p.oid, 'execute')
      and p.prorettype <> 'trigger'::regtype) m`;

/** Functions that ask as their caller, made to ask as their owner. */
const INVOKERS = ["public.search_people(text, integer)"];

const bare = (fn: string): string => fn.replace(/^\w+\./, "").replace(/\(.*/, "");

async function guard(stack: Stack, [fn, from, to]: (typeof GUARDS)[number]): Promise<Mutation> {
  const text = await one<string>(stack.sql, "select pg_get_functiondef($1::regprocedure) as value", [fn]);
  if (!text.includes(from)) throw new Error(`${fn} no longer says: ${from}`);
  return { name: `${fn} without: ${from}${to && ` (${to})`}`, at: bare(fn), sql: text.replaceAll(from, to) };
}

/** Everywhere chats.edit is asked for, it is not. */
async function unasked(stack: Stack): Promise<Mutation[]> {
  const texts = await one<{ fn: string; text: string }[]>(
    stack.sql,
    `select jsonb_agg(jsonb_build_object('fn', oid::regprocedure, 'text', pg_get_functiondef(oid))) as value from pg_proc
     where pronamespace in ('public'::regnamespace, 'app'::regnamespace) and prosrc ~ 'app\\.require_edit\\('`,
  );
  return texts.map(({ fn, text }) => ({
    name: `${fn} asks nobody`,
    at: bare(fn),
    sql: text.replaceAll("app.require_edit()", "app.my_staff_id()"),
  }));
}

/** All the holes that are tried. */
export async function mutations(stack: Stack): Promise<Mutation[]> {
  return [
    ...(await one<Mutation[]>(stack.sql, POLICIES)),
    ...(await one<Mutation[]>(stack.sql, GRANTS)),
    ...INVOKERS.map((fn) => ({
      name: `${fn} asks as its owner`,
      at: bare(fn),
      sql: `alter function ${fn} security definer`,
    })),
    ...(await Promise.all(GUARDS.map((one_) => guard(stack, one_)))),
    ...(await unasked(stack)),
    {
      name: "more columns",
      at: "whatsapp_conversations",
      sql: "grant update (unread_count, branch_id) on public.whatsapp_conversations to authenticated",
    },
    {
      name: "every column",
      at: "whatsapp_conversations",
      sql: "grant update on public.whatsapp_conversations to authenticated",
    },
    {
      name: "files for staff",
      at: "storage.objects",
      sql: "create policy open on storage.objects for all to authenticated using (true) with check (true)",
    },
    {
      name: "files for all",
      at: "storage.objects",
      sql: "create policy open on storage.objects for select using (true)",
    },
  ];
}
