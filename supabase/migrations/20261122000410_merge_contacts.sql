-- Pours one conversation of a channel into another of the same channel, and answers what both were. Nothing is lost or doubled.
drop function app.merge_conversations(uuid, uuid);
create function app.merge_conversations(from_id uuid, into_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.whatsapp_conversations;
  before public.whatsapp_conversations;
  after public.whatsapp_conversations;
begin
  perform 1 from public.whatsapp_conversations c where c.id in (from_id, into_id) order by c.id for update;
  select * into strict s from public.whatsapp_conversations c where c.id = from_id;
  select * into strict before from public.whatsapp_conversations c where c.id = into_id;
  update public.outbox o set state = 'unconfirmed'
  where o.conversation_id = from_id and o.state = 'dispatching'
    and exists (select from public.outbox x where x.conversation_id = into_id and x.state = 'dispatching');
  perform app.move_messages(
    array(select m.id from public.whatsapp_messages m where m.conversation_id = from_id), into_id, from_id);
  update public.whatsapp_conversations t set
    tags = (select coalesce(array_agg(x.tag order by x.n), '{}') from (
      select tag, min(n) as n from unnest(t.tags || s.tags) with ordinality u (tag, n) group by tag) x),
    notes = left(concat_ws(E'\n', nullif(t.notes, ''), nullif(s.notes, '')), 20000),
    assigned_staff_id = coalesce(t.assigned_staff_id, s.assigned_staff_id),
    status = least(t.status, s.status),
    unread_count = t.unread_count + s.unread_count
  where t.id = into_id
  returning * into after;
  perform app.recount_conversation(into_id);
  perform app.remember_removal(s, 'conversation', from_id, into_id);
  delete from public.whatsapp_conversations c where c.id = from_id;
  return jsonb_build_object('into', into_id, 'row', to_jsonb(s), 'before', to_jsonb(before), 'after', to_jsonb(after));
end $$;

-- What will be needed to undo it. Taken before anything moves.
create function app.remember_merge(s public.whatsapp_contacts, t public.whatsapp_contacts, reason text) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_merges (from_contact_id, into_contact_id, reason, merged_by, was)
  values (s.id, t.id, left(reason, 500), app.my_staff_id(), jsonb_build_object(
    'from', to_jsonb(s), 'into', to_jsonb(t),
    'aliases', (select coalesce(jsonb_agg(i.alias), '[]') from public.whatsapp_identities i where i.contact_id = s.id),
    'links', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from public.contact_links l where l.contact_id = s.id),
    'links_before', (select coalesce(jsonb_agg(l.staff_id), '[]') from public.contact_links l where l.contact_id = t.id)))
  returning id
$$;

drop function app.merge_contacts(uuid, uuid, text);
create function app.merge_contacts(from_id uuid, into_id uuid, reason text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.whatsapp_contacts;
  t public.whatsapp_contacts;
  chat public.whatsapp_conversations;
  twin uuid;
  chats jsonb := '[]';
  merge uuid;
begin
  perform 1 from public.whatsapp_contacts c where c.id in (from_id, into_id) order by c.id for update;
  select * into strict s from public.whatsapp_contacts c where c.id = from_id;
  select * into strict t from public.whatsapp_contacts c where c.id = into_id;
  perform app.audit_quietly(true);
  merge := app.remember_merge(s, t, reason);
  for chat in select * from public.whatsapp_conversations c where c.contact_id = from_id order by c.id loop
    select c.id into twin from public.whatsapp_conversations c
    where c.contact_id = into_id and c.gateway = chat.gateway and c.session = chat.session;
    if twin is null then
      update public.whatsapp_conversations c set contact_id = into_id, chat_id = coalesce(t.phone_number || '@c.us', c.chat_id)
      where c.id = chat.id;
      chats := chats || jsonb_build_object('into', null, 'row', to_jsonb(chat));
    else
      chats := chats || app.merge_conversations(chat.id, twin);
    end if;
  end loop;
  insert into public.contact_links (staff_id, contact_id, linked_by, linked_at)
  select l.staff_id, into_id, l.linked_by, l.linked_at from public.contact_links l where l.contact_id = from_id
  on conflict do nothing;
  update public.whatsapp_identities i set contact_id = into_id, not_phone = nullif(i.not_phone, t.phone_number)
  where i.contact_id = from_id;
  update public.whatsapp_contacts x set
    name = case when s.named_at > t.named_at or t.name is null then s.name else t.name end,
    named_at = greatest(t.named_at, s.named_at),
    avatar_url = coalesce(t.avatar_url, s.avatar_url),
    branch_id = case when t.branch_set_by_hand then t.branch_id else coalesce(s.branch_id, t.branch_id) end,
    branch_set_by_hand = t.branch_set_by_hand or s.branch_set_by_hand,
    member_id = case when s.member_set_by_hand and not t.member_set_by_hand then s.member_id else t.member_id end,
    lead_id = case when s.member_set_by_hand and not t.member_set_by_hand then s.lead_id else t.lead_id end,
    member_set_by_hand = t.member_set_by_hand or s.member_set_by_hand
  where x.id = into_id;
  delete from public.whatsapp_contacts c where c.id = from_id;
  perform app.refresh_contact(into_id);
  update public.whatsapp_merges g set was = g.was || jsonb_build_object(
    'chats', chats, 'after', (select to_jsonb(c) from public.whatsapp_contacts c where c.id = into_id)) where g.id = merge;
  perform app.audit_quietly(false);
  perform app.audit('contact/merged', 'contact', into_id::text, jsonb_build_object(
    'merge_id', merge, 'merged', from_id, 'conversations', jsonb_array_length(chats), 'reason', left(reason, 500),
    'conversation_id', coalesce(chats -> 0 ->> 'into', chats -> 0 -> 'row' ->> 'id')));
  return merge;
end $$;
comment on function app.merge_contacts(uuid, uuid, text) is
  'Makes from_id part of into_id, per channel, and says so in the merges, the audit log and the feed. The id of the merge.';

-- Every conversation of a contact, or the caller has no business with it.
create function app.require_sight_of_contact(contact uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.whatsapp_conversations c where c.contact_id = contact)
    or exists (select from public.whatsapp_conversations c
      where c.contact_id = contact and not app.sees(c.contact_id, c.branch_id, c.is_group)) then
    raise exception 'no such contact' using errcode = 'P0002';
  end if;
end $$;

-- Channels before contacts, always in the same order.
create function app.lock_channels_of(contacts uuid[]) returns void
language sql volatile security definer set search_path = '' as $$
  select app.lock_channel(x.gateway, x.session) from (
    select distinct c.gateway, c.session from public.whatsapp_conversations c where c.contact_id = any (contacts)
    order by 1, 2) x
$$;

create function public.merge_contacts(from_contact uuid, into_contact uuid, reason text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_edit();
  if from_contact = into_contact or coalesce(btrim(reason), '') = '' then
    raise exception 'two contacts and a reason' using errcode = '22023';
  end if;
  perform app.lock_channels_of(array[from_contact, into_contact]);
  perform app.require_sight_of_contact(from_contact);
  perform app.require_sight_of_contact(into_contact);
  -- A number is where an answer goes. Two numbers are two chats, and a hidden address has no other place than its own.
  if (select count(c.phone_number) from public.whatsapp_contacts c where c.id in (from_contact, into_contact)) <> 1 then
    raise exception 'only a hidden number and a known one can be the same contact' using errcode = '55000';
  end if;
  if (select c.phone_number from public.whatsapp_contacts c where c.id = into_contact) is null then
    return app.merge_contacts(into_contact, from_contact, reason);
  end if;
  return app.merge_contacts(from_contact, into_contact, reason);
end $$;
comment on function public.merge_contacts(uuid, uuid, text) is
  'Staff say that a hidden number and a known one are one person; the known one stays, whichever comes first. 42501 without chats.edit, P0002 not all of both is visible, 55000 two known or two hidden numbers: say who they are with link_person instead.';

create function public.list_merges(contact uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', g.id, 'reason', g.reason, 'merged_at_ms', app.to_ms(g.merged_at), 'undone_at_ms', app.to_ms(g.undone_at),
    'merged_by', (select s.name from public.staff s where s.id = g.merged_by),
    'undone_by', (select s.name from public.staff s where s.id = g.undone_by),
    'from_contact_id', g.from_contact_id, 'into_contact_id', g.into_contact_id, 'from_name', g.was -> 'from' ->> 'name',
    'addresses', g.was -> 'aliases') order by g.merged_at desc, g.id desc), '[]')
  from public.whatsapp_merges g
  where contact in (g.into_contact_id, g.from_contact_id) and exists (
    select from public.whatsapp_conversations c
    where c.contact_id = contact and app.sees(c.contact_id, c.branch_id, c.is_group))
$$;
comment on function public.list_merges(uuid) is 'The merges of a contact the caller can see, newest first, undone ones too.';
grant execute on function public.merge_contacts(uuid, uuid, text), public.list_merges(uuid) to authenticated;
