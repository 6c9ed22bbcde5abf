-- Who a number belongs to: the member, else the lead; a converted lead stands for its member; of a family that shares a
-- phone the one staff chose, else the one who has been here longest. The same words as domain/contact.
create function app.match_contact(phone text, remembered_member uuid default null)
returns table (member_id uuid, lead_id uuid, name text, branch_id uuid)
language sql stable security definer set search_path = '' as $$
  with lead as (
    select l.* from public.leads l where l.phone_digits = match_contact.phone
    order by (l.member_id is null), l.created_at, l.id limit 1
  ),
  member as (
    select m.* from public.members m
    where m.phone_digits = match_contact.phone
      or m.id = (select x.member_id from lead x)
      or m.id = match_contact.remembered_member
    order by (m.id is not distinct from match_contact.remembered_member) desc,
      (m.phone_digits is not distinct from match_contact.phone) desc, m.registered_on, m.id
    limit 1
  )
  select m.id, l.id, coalesce(m.name, l.name), coalesce(m.branch_id, l.branch_id)
  from (select) nothing left join member m on true left join lead l on true
$$;

-- Brings a contact and its conversations in line with what the CRM knows now.
create function app.refresh_contact(contact uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_contacts;
  match record;
begin
  select * into c from public.whatsapp_contacts t where t.id = contact for update;
  select * into match
  from app.match_contact(c.phone_number, case when c.member_set_by_hand then c.member_id end);
  update public.whatsapp_contacts t set
    member_id = match.member_id,
    lead_id = match.lead_id,
    branch_id = case when t.branch_set_by_hand then t.branch_id else match.branch_id end
  where t.id = contact
  returning * into c;
  update public.whatsapp_conversations v set
    member_id = c.member_id,
    lead_id = c.lead_id,
    phone_number = c.phone_number,
    whatsapp_name = coalesce(c.name, v.whatsapp_name),
    display_name = coalesce(match.name, c.name),
    branch_id = coalesce(c.branch_id, (
      select s.branch_id from public.whatsapp_sessions s where s.gateway = v.gateway and s.name = v.session))
  where v.contact_id = contact;
end $$;
comment on function app.refresh_contact(uuid) is 'Matches again and carries names, member, lead and branch to the conversations.';

-- A member or lead whose name, phone, branch or standing changed: their conversations say so at once.
create function app.rematch_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was text := case when tg_op <> 'INSERT' then old.phone_digits end;
  now_is text := case when tg_op <> 'DELETE' then new.phone_digits end;
  person uuid := coalesce(new.id, old.id);
begin
  perform app.refresh_contact(t.id) from public.whatsapp_contacts t
  where t.phone_number in (was, now_is) or t.member_id = person or t.lead_id = person
  order by t.id;
  update public.whatsapp_conversations c set change_xid = pg_current_xact_id()
  where (c.member_id = person or c.lead_id = person) and c.change_xid <> pg_current_xact_id();
  return null;
end $$;

create trigger members_rematch_new after insert or delete on public.members
  for each row execute function app.rematch_person();
create trigger members_rematch after update on public.members for each row
  when ((old.name, old.phone, old.branch_id, old.status) is distinct from (new.name, new.phone, new.branch_id, new.status))
  execute function app.rematch_person();
create trigger leads_rematch_new after insert or delete on public.leads
  for each row execute function app.rematch_person();
create trigger leads_rematch after update on public.leads for each row
  when ((old.name, old.phone, old.branch_id, old.status, old.member_id)
    is distinct from (new.name, new.phone, new.branch_id, new.status, new.member_id))
  execute function app.rematch_person();

-- A package bought, used or ended changes the badge.
create function app.touch_member_conversations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.whatsapp_conversations c set change_xid = pg_current_xact_id()
  where c.member_id = coalesce(new.member_id, old.member_id) and c.change_xid <> pg_current_xact_id();
  return null;
end $$;
create trigger member_packages_touch after insert or update or delete on public.member_packages
  for each row execute function app.touch_member_conversations();
