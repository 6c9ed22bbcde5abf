-- Who a number belongs to, said once: members of the phone, then members its leads became, then leads. A family that shares a
-- phone is shown by all its names; the one who has been here longest stands in until staff choose. What staff chose by hand,
-- "nobody" included, outlives every change in the CRM but the death of the record itself.

comment on column public.whatsapp_contacts.member_set_by_hand is
  'Staff said who this is: one of a family, somebody with another number, a lead, or nobody (both columns null).';

create index leads_unconverted_phone_idx on public.leads (phone_digits) where member_id is null;

drop function app.match_contact(text, uuid);
create function app.match_contact(phone text)
returns table (member_id uuid, lead_id uuid, name text, branch_id uuid)
language sql stable security definer set search_path = '' as $$
  with lead as (
    select l.* from public.leads l where l.phone_digits = match_contact.phone
    order by (l.member_id is null), l.created_at, l.id
  ),
  family as (
    select m.*, row_number() over (
      order by (m.phone_digits is not distinct from match_contact.phone) desc, m.registered_on, m.id) as place
    from public.members m
    where m.phone_digits = match_contact.phone or m.id in (select x.member_id from lead x)
  ),
  home as (
    -- Of a family that trains in two gyms the number itself says nothing: the session's branch decides.
    select string_agg(f.name, ' / ' order by f.place) as names,
      case when count(distinct coalesce(f.branch_id::text, '')) = 1 then (array_agg(f.branch_id))[1] end as branch_id,
      (array_agg(f.id order by f.place))[1] as member_id
    from family f
  )
  select h.member_id, l.id, left(coalesce(h.names, l.name), 200),
    case when h.member_id is not null then h.branch_id else l.branch_id end
  from home h left join (select * from lead limit 1) l on true
$$;
comment on function app.match_contact(text) is
  'Who the CRM says a number (digits) is, when nobody chose by hand: representative, lead, all names of a family, their common branch.';

create function app.chosen_person(member_id uuid, lead_id uuid)
returns table (member_id uuid, lead_id uuid, name text, branch_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.id, l.id, coalesce(m.name, l.name), coalesce(m.branch_id, l.branch_id)
  from (select) nothing
  left join public.leads l on l.id = chosen_person.lead_id
  left join public.members m on m.id = coalesce(chosen_person.member_id, l.member_id)
$$;
comment on function app.chosen_person(uuid, uuid) is 'The same for a choice by hand. A lead that converted since stands for its member.';

create or replace function app.refresh_contact(contact uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_contacts;
  match record;
begin
  select * into c from public.whatsapp_contacts t where t.id = contact for update;
  if c.member_set_by_hand then
    select * into match from app.chosen_person(c.member_id, c.lead_id);
  else
    select * into match from app.match_contact(c.phone_number);
  end if;
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

-- A choice of somebody who is struck from the CRM is no choice any more: the contact is matched by its number again.
create function app.forget_choice() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  contact uuid;
begin
  for contact in
    select t.id from public.whatsapp_contacts t
    where t.member_set_by_hand and (t.member_id = old.id or (t.member_id is null and t.lead_id = old.id)) order by t.id
  loop
    update public.whatsapp_contacts t set member_set_by_hand = false, member_id = null, lead_id = null where t.id = contact;
    perform app.refresh_contact(contact);
  end loop;
  return old;
end $$;
create trigger members_forget_choice before delete on public.members for each row execute function app.forget_choice();
create trigger leads_forget_choice before delete on public.leads for each row execute function app.forget_choice();

do $$ begin
  perform app.refresh_contact(t.id) from public.whatsapp_contacts t where t.phone_number in (
    select m.phone_digits from public.members m group by 1 having count(*) > 1);
end $$;
