-- A conversation carries its badge, so that filters by it are answered by an index and what is shown is what is filtered.
alter table public.whatsapp_conversations
  add column badge text not null default 'unknown'
    check (badge ~ '^(unknown|member:(active|inactive|no_package)|lead:[a-z_]+)$'),
  add column badge_until date;
comment on column public.whatsapp_conversations.badge is 'member:<status>, lead:<status> or unknown. Kept by triggers.';
comment on column public.whatsapp_conversations.badge_until is 'The last day the badge holds by itself: a package ends or begins after it. Null: until somebody changes something.';

create function app.badge_of(member_id uuid, lead_id uuid, out badge text, out badge_until date)
language plpgsql stable security definer set search_path = '' as $$
begin
  if member_id is null then
    badge := coalesce((select 'lead:' || l.status from public.leads l where l.id = badge_of.lead_id), 'unknown');
    return;
  end if;
  badge := 'member:' || app.member_status(member_id);
  select min(case when p.starts_on > app.today() then p.starts_on - 1 else p.expires_on end) into badge_until
  from public.member_packages p
  where p.member_id = badge_of.member_id and p.expires_on >= app.today();
end $$;
comment on function app.badge_of(uuid, uuid) is 'The badge of a person today, and the last day it holds by itself.';

-- Somebody's standing changed: their conversations say so. Touches nothing when the badge is the same.
create function app.refresh_badge_of(member uuid, lead uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_conversations c set badge = b.badge, badge_until = b.badge_until
  from (
    select x.id, (app.badge_of(x.member_id, x.lead_id)).* from public.whatsapp_conversations x
    where x.member_id = refresh_badge_of.member or x.lead_id = refresh_badge_of.lead) b
  where c.id = b.id and (c.badge, c.badge_until) is distinct from (b.badge, b.badge_until)
$$;

create function app.keep_badge() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  case tg_table_name
    when 'members' then perform app.refresh_badge_of(new.id, null);
    when 'leads' then perform app.refresh_badge_of(null, new.id);
    else
      if tg_op <> 'DELETE' then
        perform app.refresh_badge_of(new.member_id, null);
      end if;
      if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.member_id <> new.member_id) then
        perform app.refresh_badge_of(old.member_id, null);
      end if;
  end case;
  return null;
end $$;

-- After the triggers that match again: of one table they run in the order of their names.
create trigger z_members_badge after update of status on public.members
  for each row execute function app.keep_badge();
create trigger z_leads_badge after update of status on public.leads
  for each row execute function app.keep_badge();
create trigger z_member_packages_badge after insert or update or delete on public.member_packages
  for each row execute function app.keep_badge();

create function public.refresh_badges(page_limit integer default 500) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  refreshed integer;
begin
  with due as (
    select c.id, c.member_id, c.lead_id from public.whatsapp_conversations c
    where c.badge_until < app.today() order by c.badge_until limit least(greatest(coalesce(page_limit, 500), 1), 500)
    for update skip locked)
  update public.whatsapp_conversations c set badge = b.badge, badge_until = b.badge_until
  from due cross join lateral app.badge_of(due.member_id, due.lead_id) b
  where c.id = due.id;
  get diagnostics refreshed = row_count;
  return refreshed;
end $$;
comment on function public.refresh_badges(integer) is
  'Badges that midnight made wrong, at most 500 at a time. The server calls it until it answers 0.';
grant execute on function public.refresh_badges(integer) to service_role;
