-- Counts that are kept, not recounted. Conversations that are alike in everything the list filters by share a facet; the
-- tally holds how many each facet has, as changes to add up: writers only ever add rows, so none waits for another, and now
-- and then the rows are folded together. Unread counts change with every message and are summed from their own small index.
alter table public.whatsapp_conversations add column facet bigint not null default 0;
comment on column public.whatsapp_conversations.facet is 'A hash of branch, kind, status, assignee, badge and tags. Kept by trigger.';

create function app.facet_of(c public.whatsapp_conversations) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  return hashtextextended(concat_ws('|', coalesce(c.branch_id::text, '-'), c.is_group, c.status,
    coalesce(c.assigned_staff_id::text, '-'), c.badge, c.tags), 0);
end $$;

-- Not generated columns: those are empty in a before trigger, and this one compares the whole row.
create or replace function app.stamp_conversation() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.sort_at := coalesce(new.last_message_at, new.created_at);
  new.search_text := lower(concat_ws(E'\n', new.display_name, nullif(new.whatsapp_name, new.display_name),
    new.phone_number, new.last_message_preview));
  if tg_op = 'INSERT' or (new.member_id, new.lead_id) is distinct from (old.member_id, old.lead_id) then
    select b.badge, b.badge_until into new.badge, new.badge_until from app.badge_of(new.member_id, new.lead_id) b;
  end if;
  new.facet := app.facet_of(new);
  if tg_op = 'INSERT' or new is distinct from old then
    new.change_xid := pg_current_xact_id();
    new.updated_at := now();
  end if;
  return new;
end $$;
grant execute on function app.badge_of(uuid, uuid), app.facet_of(public.whatsapp_conversations) to authenticated, service_role;

create table app.conversation_tally (
  id bigint generated always as identity primary key,
  facet bigint not null,
  branch_id uuid,
  is_group boolean not null,
  status public.conversation_status not null,
  assigned_staff_id uuid,
  badge text not null,
  tags text[] not null,
  n integer not null
);
comment on table app.conversation_tally is 'How many conversations each facet has: the sum of its rows.';
alter table app.conversation_tally enable row level security;

create function app.add_to_tally(c public.whatsapp_conversations, n integer) returns void
language sql volatile security definer set search_path = '' as $$
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, n)
  values (c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags, n)
$$;

-- One at a time, and only what is committed: what others are still adding stays as it is.
create function app.fold_tally() returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if current_setting('transaction_isolation') <> 'read committed'
    or not pg_try_advisory_xact_lock(hashtextextended('app.conversation_tally', 0)) then
    return;
  end if;
  with folded as (delete from app.conversation_tally returning *)
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, n)
  select f.facet, f.branch_id, f.is_group, f.status, f.assigned_staff_id, f.badge, f.tags, sum(f.n)
  from folded f group by f.facet, f.branch_id, f.is_group, f.status, f.assigned_staff_id, f.badge, f.tags
  having sum(f.n) <> 0;
end $$;

create function app.keep_tally() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then
    perform app.add_to_tally(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform app.add_to_tally(new, 1);
  end if;
  if lastval() % 2000 < 2 then
    perform app.fold_tally();
  end if;
  return null;
end $$;

create function app.recount_tally() returns void
language sql volatile security definer set search_path = '' as $$
  lock table public.whatsapp_conversations in share mode;
  delete from app.conversation_tally;
  insert into app.conversation_tally (facet, branch_id, is_group, status, assigned_staff_id, badge, tags, n)
  select c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags, count(*)
  from public.whatsapp_conversations c
  group by c.facet, c.branch_id, c.is_group, c.status, c.assigned_staff_id, c.badge, c.tags;
$$;
comment on function app.recount_tally() is 'Counts anew, after rows were loaded past the triggers. For the owner alone.';

create trigger whatsapp_conversations_tally_rows after insert or delete on public.whatsapp_conversations
  for each row execute function app.keep_tally();
create trigger whatsapp_conversations_tally after update on public.whatsapp_conversations
  for each row when (old.facet <> new.facet) execute function app.keep_tally();

-- What was here before gets its badge and facet by the trigger, silently: nothing a screen shows has changed.
alter table public.whatsapp_conversations disable trigger user;
update public.whatsapp_conversations c set badge = b.badge, badge_until = b.badge_until
from (select x.id, (app.badge_of(x.member_id, x.lead_id)).* from public.whatsapp_conversations x) b where c.id = b.id;
update public.whatsapp_conversations c set facet = app.facet_of(c);
alter table public.whatsapp_conversations enable trigger user;
select app.recount_tally();

drop index public.whatsapp_conversations_counts_idx;
create index whatsapp_conversations_facet_idx on public.whatsapp_conversations (facet, sort_at desc, id desc);
create index whatsapp_conversations_status_idx on public.whatsapp_conversations (status, sort_at desc, id desc);
create index whatsapp_conversations_badge_idx on public.whatsapp_conversations (badge, sort_at desc, id desc);
create index whatsapp_conversations_badge_until_idx on public.whatsapp_conversations (badge_until) where badge_until is not null;
create index whatsapp_conversations_unread_counts_idx on public.whatsapp_conversations
  (branch_id, status, is_group, assigned_staff_id, badge) include (tags, unread_count) where unread_count > 0;
