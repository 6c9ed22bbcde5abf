-- The list can be narrowed to one of the gym's numbers: the session is one more thing conversations of a facet share, so
-- that the tally counts it and nothing is read from end to end.
create or replace function app.facet_of(c public.whatsapp_conversations) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  return hashtextextended(concat_ws('|', coalesce(c.branch_id::text, '-'), c.is_group, c.status,
    coalesce(c.assigned_staff_id::text, '-'), c.badge, c.tags, c.session), 0);
end $$;
comment on column public.whatsapp_conversations.facet is
  'A hash of branch, kind, status, assignee, badge, tags and session. Kept by trigger.';

alter table app.conversation_tally add column session text not null default '';
alter table app.conversation_tally alter column session drop default;

create or replace function app.add_to_tally(c public.whatsapp_conversations, n integer) returns void
language sql volatile security definer set search_path = '' as $$
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, session, n)
  values (c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags, c.session, n)
$$;

create or replace function app.fold_tally() returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if current_setting('transaction_isolation') <> 'read committed'
    or not pg_try_advisory_xact_lock(hashtextextended('app.conversation_tally', 0)) then
    return;
  end if;
  with folded as (delete from app.conversation_tally returning *)
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, session, n)
  select f.facet, f.branch_id, f.is_group, f.status, f.assigned_staff_id, f.badge, f.tags, f.session, sum(f.n)
  from folded f group by f.facet, f.branch_id, f.is_group, f.status, f.assigned_staff_id, f.badge, f.tags, f.session
  having sum(f.n) <> 0;
end $$;

create or replace function app.recount_tally() returns void
language sql volatile security definer set search_path = '' as $$
  lock table public.whatsapp_conversations in share mode;
  delete from app.conversation_tally;
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, session, n)
  select c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags, c.session, count(*)
  from public.whatsapp_conversations c
  group by c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags, c.session;
$$;

create or replace function app.facet_condition(filter jsonb) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' and ', 'true',
    case filter ->> 'type' when 'personal' then 'not c.is_group' when 'groups' then 'c.is_group' end,
    case when filter ? 'tag' then 'c.tags @> array[$3 ->> ''tag'']' end,
    case when filter ->> 'assigned' = 'unassigned' then 'c.assigned_staff_id is null'
      when filter ? 'assigned' then 'c.assigned_staff_id = ($3 ->> ''assigned'')::uuid' end,
    case when filter ->> 'branch' = 'none' then 'c.branch_id is null'
      when filter ? 'branch' then 'c.branch_id = ($3 ->> ''branch'')::uuid' end,
    case filter ->> 'contact'
      when 'member' then 'c.badge in (''member:active'', ''member:inactive'', ''member:no_package'')'
      when 'lead' then 'c.badge = any (array(select ''lead:'' || s from unnest(enum_range(null::public.lead_status)) s))'
      when 'unknown' then 'c.badge = ''unknown''' end,
    case when filter ? 'leadStatus' then 'c.badge = ''lead:'' || ($3 ->> ''leadStatus'')' end,
    case when filter ? 'memberStatus' then 'c.badge = ''member:'' || ($3 ->> ''memberStatus'')' end,
    case when filter ? 'status' then 'c.status = ($3 ->> ''status'')::public.conversation_status' end,
    case when filter ? 'session' then 'c.session = $3 ->> ''session''' end)
$$;

-- Silently: nothing a screen shows has changed.
alter table public.whatsapp_conversations disable trigger user;
update public.whatsapp_conversations c set facet = app.facet_of(c);
alter table public.whatsapp_conversations enable trigger user;
select app.recount_tally();

create index whatsapp_conversations_session_idx on public.whatsapp_conversations (session, sort_at desc, id desc);
drop index public.whatsapp_conversations_unread_counts_idx;
create index whatsapp_conversations_unread_counts_idx on public.whatsapp_conversations
  (branch_id, status, is_group, assigned_staff_id, badge) include (tags, session, unread_count) where unread_count > 0;
