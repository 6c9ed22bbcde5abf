-- Staff say who is behind a conversation: among a family, by searching the CRM, or that it is nobody.

create function public.contact_candidates(conversation_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  with chat as (
    select t.* from public.whatsapp_conversations c join public.whatsapp_contacts t on t.id = c.contact_id
    where c.id = contact_candidates.conversation_id and app.can_see_conversation(c.id)
  ),
  lead as (
    select l.* from public.leads l, chat where l.phone_digits = chat.phone_number or l.id = chat.lead_id
  ),
  member as (
    select m.*, m.phone_digits is not distinct from chat.phone_number as of_phone from public.members m, chat
    where m.phone_digits = chat.phone_number or m.id = chat.member_id or m.id in (select l.member_id from lead l)
  ),
  candidate as (
    select 'member' as type, m.id, m.name, m.branch_id, app.member_status(m.id) as status,
      1 as rank, not m.of_phone as other, m.registered_on::timestamptz as since,
      chat.member_id = m.id and (chat.member_set_by_hand or (select count(*) from member) = 1) as chosen
    from member m, chat
    union all
    select 'lead', l.id, l.name, l.branch_id, l.status::text, 2, false, l.created_at,
      chat.lead_id = l.id and chat.member_id is null
    from lead l, chat where l.member_id is null
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'type', k.type, 'id', k.id, 'name', k.name, 'status', k.status, 'chosen', coalesce(k.chosen, false),
      'branch_name', (select b.name from public.branches b where b.id = k.branch_id))
    order by k.rank, k.other, k.since, k.id), '[]')
  from candidate k
$$;
comment on function public.contact_candidates(uuid) is
  'Everybody the number may be, members first; of a family nobody is chosen until staff choose. Empty for strangers, groups and hidden conversations.';

-- The conversation's contact, locked, when the caller may say who it is.
create function app.contact_to_link(conversation_id uuid) returns public.whatsapp_contacts
language plpgsql volatile security definer set search_path = '' as $$
declare
  t public.whatsapp_contacts;
  chat public.whatsapp_conversations;
begin
  perform app.require_edit();
  select * into chat from public.whatsapp_conversations c where c.id = contact_to_link.conversation_id;
  if chat.id is null or not app.sees(chat.contact_id, chat.branch_id, chat.is_group) then
    raise exception 'no such conversation' using errcode = 'P0002';
  elsif chat.is_group then
    raise exception 'a group is nobody' using errcode = '22023';
  end if;
  select * into t from public.whatsapp_contacts x where x.id = chat.contact_id for update;
  return t;
end $$;

-- May the caller point at this member or lead? Those they can read, and those the number itself suggests.
create function app.may_name(conversation_id uuid, type text, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select case app.my_scope()
      when 'all' then exists (select from public.members m where type = 'member' and m.id = person)
        or exists (select from public.leads l where type = 'lead' and l.id = person)
      when 'branch' then exists (
        select from (
          select branch_id from public.members m where type = 'member' and m.id = person
          union all select branch_id from public.leads l where type = 'lead' and l.id = person) p
        where p.branch_id is null or p.branch_id = app.my_branch_id())
      else false
    end
    or exists (
      select from public.whatsapp_conversations c
      where (type = 'member' and c.member_id = person or type = 'lead' and c.lead_id = person)
        and app.sees(c.contact_id, c.branch_id, c.is_group))
    or exists (
      select from jsonb_array_elements(public.contact_candidates(may_name.conversation_id)) k
      where k ->> 'type' = type and (k ->> 'id')::uuid = person)
$$;

create function public.link_person(conversation_id uuid, member_id uuid default null, lead_id uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  t public.whatsapp_contacts := app.contact_to_link(conversation_id);
begin
  if member_id is not null and lead_id is not null then
    raise exception 'a member or a lead, not both' using errcode = '22023';
  elsif (member_id is not null and not app.may_name(conversation_id, 'member', member_id))
    or (lead_id is not null and not app.may_name(conversation_id, 'lead', lead_id)) then
    raise exception 'no such person' using errcode = 'P0002';
  end if;
  update public.whatsapp_contacts x
  set member_set_by_hand = true, member_id = link_person.member_id, lead_id = link_person.lead_id
  where x.id = t.id;
  perform app.refresh_contact(t.id);
  perform app.audit('person/linked', 'conversation', conversation_id::text, jsonb_build_object(
    'contact_id', t.id, 'member_id', member_id, 'lead_id', lead_id,
    'was', jsonb_build_object('member_id', t.member_id, 'lead_id', t.lead_id, 'by_hand', t.member_set_by_hand)));
  return public.get_conversation(conversation_id);
end $$;
comment on function public.link_person(uuid, uuid, uuid) is
  'Says by hand who writes: a member, a lead, or (both null) nobody; remembered for all the contact''s conversations. The row as it is now, null when it went out of sight. 42501 without chats.edit; P0002 what the caller cannot see; 22023 a group, or both.';

create function public.unlink_person(conversation_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  t public.whatsapp_contacts := app.contact_to_link(conversation_id);
begin
  update public.whatsapp_contacts x set member_set_by_hand = false where x.id = t.id;
  perform app.refresh_contact(t.id);
  perform app.audit('person/unlinked', 'conversation', conversation_id::text, jsonb_build_object(
    'contact_id', t.id, 'was', jsonb_build_object('member_id', t.member_id, 'lead_id', t.lead_id, 'by_hand', t.member_set_by_hand)));
  return public.get_conversation(conversation_id);
end $$;
comment on function public.unlink_person(uuid) is 'Takes back what was said by hand: the number decides again. Answers and errors as link_person.';

-- Runs as the caller: row level security decides which members, leads and conversations there are.
create function public.search_people(query text, page_limit integer default 20) returns jsonb
language sql stable set search_path = '' as $$
  with asked as (
    select btrim(query) as term,
      case when btrim(query) ~ '^[+()\d\s.-]*\d[+()\d\s.-]*$'
        then '%' || regexp_replace(regexp_replace(query, '\D', '', 'g'), '^00', '') || '%' end as digits,
      array(select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        from regexp_split_to_table(btrim(query), '\s+') w where w <> '') as words
  ),
  person as (
    select 'member' as type, m.id, m.name, m.phone_digits, m.branch_id, m.registered_on::timestamptz as since
    from public.members m, asked a
    where case when a.digits is not null then m.phone_digits like a.digits else cardinality(a.words) > 0 and m.name ilike all (a.words) end
    union all
    select 'lead', l.id, l.name, l.phone_digits, l.branch_id, l.created_at
    from public.leads l, asked a
    where l.member_id is null
      and case when a.digits is not null then l.phone_digits like a.digits else cardinality(a.words) > 0 and l.name ilike all (a.words) end
  ),
  page as (
    select p.*, row_number() over (
      order by starts_with(lower(p.name), lower(a.term)) desc, p.type desc, lower(p.name), p.since, p.id) as place
    from person p, asked a order by place limit least(greatest(coalesce(page_limit, 20), 1), 100)
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'type', p.type, 'id', p.id, 'name', p.name, 'phone', p.phone_digits,
    'branch_name', (select b.name from public.branches b where b.id = p.branch_id),
    'status', case p.type when 'member' then app.member_status(p.id) else (select l.status::text from public.leads l where l.id = p.id) end,
    'conversation_id', (
      select c.id from public.whatsapp_conversations c
      where (p.type = 'member' and c.member_id = p.id) or (p.type = 'lead' and c.member_id is null and c.lead_id = p.id)
        or (not c.is_group and c.phone_number = p.phone_digits)
      order by c.sort_at desc, c.id desc limit 1)) order by p.place), '[]')
  from page p
$$;
comment on function public.search_people(text, integer) is
  'Members and unconverted leads the caller may see, by every word of a name or by any part of the phone in any spelling; with the newest conversation of each, if there is one they may see.';

create index whatsapp_conversations_phone_idx on public.whatsapp_conversations (phone_number);

grant execute on function public.contact_candidates(uuid), public.link_person(uuid, uuid, uuid), public.unlink_person(uuid),
  public.search_people(text, integer) to authenticated;
