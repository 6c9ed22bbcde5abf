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

/** Guards inside functions: in the function's text, the words on the left become those on the right. */
const GUARDS: readonly (readonly [fn: string, from: string, to: string])[] = [
  ["app.can(text, text)", "and s.status = 'active'", ""],
  ["app.can(text, text)", "and coalesce(o.can_view, d.can_view, false)", ""],
  ["app.can(text, text)", "coalesce(o.can_view, d.can_view, false)", "coalesce(d.can_view, false)"],
  ["app.can(text, text)", "when 'edit' then coalesce(o.can_edit, d.can_edit, false)", "when 'edit' then true"],
  ["app.can(text, text)", "coalesce(o.can_edit, d.can_edit, false)", "coalesce(d.can_edit, false)"],
  ["app.can(text, text)", "s.auth_user_id = (select auth.uid())", "true"],
  ["app.my_staff_id()", "and s.status = 'active'", ""],
  ["app.my_scope()", "when not app.can('chats', 'view') then 'none'", "when false then 'none'"],
  ["app.my_scope()", "when s.role = 'user' then 'linked'", ""],
  ["app.my_scope()", "when s.role = 'admin' then 'all'", ""],
  ["app.my_scope()", "when s.branch_id is null then 'all'", ""],
  ["app.my_scope()", "else 'branch'", "else 'all'"],
  [
    "app.sees(uuid, uuid, boolean)",
    "coalesce(sees.contact_id = any ((select app.my_contact_ids())::uuid[]), false)",
    "true",
  ],
  ["app.sees(uuid, uuid, boolean)", "sees.is_group or", "true or"],
  ["app.sees(uuid, uuid, boolean)", "sees.branch_id is null or", ""],
  ["app.my_contact_ids()", "where l.staff_id = app.my_staff_id()", ""],
  ["app.can_see_conversation(uuid)", "app.sees(c.contact_id, c.branch_id, c.is_group)", "true"],
  ["app.is_admin()", "and s.role = 'admin'", ""],
  ["app.is_admin()", "and s.status = 'active'", ""],
  ["app.may_set(text, text)", "or app.is_admin()", "or true"],
  ["app.may_set(text, text)", "app.can('chats', 'edit')", "true"],
  ["app.require_edit()", "if not app.can('chats', 'edit') then", "if false then"],
  ["app.require_staff_edit(uuid)", "if not app.can('staff', 'edit') then", "if false then"],
  ["app.require_staff_edit(uuid)", "if target = app.my_staff_id() then", "if false then"],
  ["app.require_staff_edit(uuid)", "and s.role = 'admin'", "and false"],
  ["staff_directory()", "if not app.can('staff', 'view') then", "if false then"],
  ["add_staff(text, text, staff_role, uuid)", "perform app.require_staff_edit();", ""],
  ["add_staff(text, text, staff_role, uuid)", "and not app.is_admin()", "and false"],
  ["change_staff(uuid, jsonb)", "perform app.require_staff_edit(staff_id);", ""],
  ["change_staff(uuid, jsonb)", "and not app.is_admin()", "and false"],
  ["set_staff_permission(uuid, text, boolean, boolean)", "perform app.require_staff_edit(staff_id);", ""],
  ["set_staff_permission(uuid, text, boolean, boolean)", "and not app.is_admin()", "and false"],
  ["set_role_permission(staff_role, text, boolean, boolean)", "and app.is_admin()", ""],
  ["note_invitation(uuid)", "perform app.require_staff_edit(staff_id);", ""],
  ["note_invitation(uuid)", "and s.status = 'active'", ""],
  ["save_preferences(boolean, boolean, boolean)", "if app.my_staff_id() is null then", "if false then"],
  ["app.is_service()", "coalesce(current_setting('role', true), '') = 'service_role'", "true"],
  ["app.bind_staff()", "and u.email_confirmed_at is not null", ""],
  ["app.bind_staff()", "and s.auth_user_id is null", ""],
  ["app.bind_staff()", "and s.email = lower(u.email)", ""],
  ["app.bind_staff()", "lower(u.email)", "u.email"],
  ["public.get_conversation(uuid)", "app.can_see_conversation(c.id)", "true"],
  [
    "public.thread_page(uuid, text, text, text, integer)",
    "if not app.can_see_conversation(conversation) then",
    "if false then",
  ],
  ["public.list_conversations(jsonb, text, integer)", "app.my_scope()", "'all'"],
  [
    "app.outgoing_conversation(uuid, text, text, text, text)",
    "c.id is null or not app.sees(c.contact_id, c.branch_id, c.is_group)",
    "c.id is null",
  ],
  [
    "app.outgoing_conversation(uuid, text, text, text, text)",
    "if not app.sees(c.contact_id, c.branch_id, c.is_group) then",
    "if false then",
  ],
  [
    "public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean)",
    "and x.conversation_id = c.id",
    "",
  ],
  [
    "public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean)",
    "m.sent_by is distinct from me",
    "false",
  ],
  ["app.unsettled_message(uuid)", "or not app.can_see_conversation(m.conversation_id)", ""],
  ["public.mark_read(uuid)", "or not app.sees(c.contact_id, c.branch_id, c.is_group)", ""],
  ["public.contact_candidates(uuid)", "and app.can_see_conversation(c.id)", ""],
  ["app.contact_to_link(uuid)", "or not app.sees(chat.contact_id, chat.branch_id, chat.is_group)", ""],
  ["app.may_name(uuid, text, uuid)", "where p.branch_id is null or p.branch_id = app.my_branch_id()", ""],
  ["app.may_name(uuid, text, uuid)", "else false", "else true"],
  ["app.require_sight_of_contact(uuid)", "and not app.sees(c.contact_id, c.branch_id, c.is_group)", "and false"],
  ["public.merge_contacts(uuid, uuid, text)", "perform app.require_sight_of_contact(from_contact);", ""],
  ["public.merge_contacts(uuid, uuid, text)", "perform app.require_sight_of_contact(into_contact);", ""],
  ["public.list_merges(uuid)", "and app.sees(c.contact_id, c.branch_id, c.is_group)", ""],
  ["public.erase_person(uuid, text)", "if not app.is_admin() then", "if false then"],
  ["public.desk_health()", "if not app.is_admin() then", "if false then"],
  ["app.require_link_admin(text)", "app.is_admin() and", ""],
  ["app.require_link_admin(text)", "and app.can('chats', action)", ""],
  [
    "public.list_linkable_contacts(jsonb, text, integer)",
    "perform app.require_link_admin('view');",
    "perform app.my_staff_id();",
  ],
  ["public.contact_link_overview()", "perform app.require_link_admin('view');", "perform app.my_staff_id();"],
  ["public.change_contact_links(uuid[], uuid[], uuid[])", "app.require_link_admin('edit')", "app.my_staff_id()"],
  ["public.note_audit(text, text, jsonb)", "action !~ '^session/[a-z_]{1,40}$' or", ""],
];

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
