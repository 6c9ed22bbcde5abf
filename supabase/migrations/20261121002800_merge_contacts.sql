-- Two contacts that prove to be one person become one, conversations and all, in the transaction that found out.

create function app.remember_removal(c public.whatsapp_conversations, entity text, entity_id uuid, replaced_by uuid)
returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_removals (entity, entity_id, replaced_by, contact_id, branch_id, is_group)
  values (entity, entity_id, replaced_by, c.contact_id, c.branch_id, c.is_group)
$$;

-- After messages left or vanished: the newest of those that remain speaks for the conversation.
create function app.recount_conversation(conversation uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
begin
  select * into m from public.whatsapp_messages x
  where x.conversation_id = conversation order by x.sent_at desc, x.id desc limit 1;
  update public.whatsapp_conversations c set
    last_message_id = m.id, last_message_at = m.sent_at, last_message_kind = m.type, last_message_status = m.status,
    last_message_preview = case when m.revoked_at is null then app.preview_line(m.body, m.content) end,
    last_message_direction = case m.from_me when true then 'out' when false then 'in' end
  where c.id = conversation;
end $$;

-- Pours one conversation of a channel into another of the same channel. Nothing is lost, nothing is doubled.
create function app.merge_conversations(from_id uuid, into_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.whatsapp_conversations;
begin
  perform 1 from public.whatsapp_conversations c where c.id in (from_id, into_id) order by c.id for update;
  select * into strict s from public.whatsapp_conversations c where c.id = from_id;
  update public.outbox o set state = 'unconfirmed'
  where o.conversation_id = from_id and o.state = 'dispatching'
    and exists (select from public.outbox x where x.conversation_id = into_id and x.state = 'dispatching');
  update public.outbox o set conversation_id = into_id where o.conversation_id = from_id;
  update public.whatsapp_messages m set conversation_id = into_id where m.conversation_id = from_id;
  update public.whatsapp_conversations t set
    tags = (select coalesce(array_agg(x.tag order by x.n), '{}') from (
      select tag, min(n) as n from unnest(t.tags || s.tags) with ordinality u (tag, n) group by tag) x),
    notes = left(concat_ws(E'\n', nullif(t.notes, ''), nullif(s.notes, '')), 20000),
    assigned_staff_id = coalesce(t.assigned_staff_id, s.assigned_staff_id),
    status = least(t.status, s.status),
    unread_count = t.unread_count + s.unread_count
  where t.id = into_id;
  perform app.recount_conversation(into_id);
  perform app.remember_removal(s, 'conversation', from_id, into_id);
  delete from public.whatsapp_conversations c where c.id = from_id;
end $$;

create function app.merge_contacts(from_id uuid, into_id uuid, reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.whatsapp_contacts;
  chat public.whatsapp_conversations;
  twin uuid;
begin
  perform 1 from public.whatsapp_contacts c where c.id in (from_id, into_id) order by c.id for update;
  select * into strict s from public.whatsapp_contacts c where c.id = from_id;
  for chat in select * from public.whatsapp_conversations c where c.contact_id = from_id order by c.id loop
    select c.id into twin from public.whatsapp_conversations c
    where c.contact_id = into_id and c.gateway = chat.gateway and c.session = chat.session;
    if twin is null then
      update public.whatsapp_conversations c set contact_id = into_id,
        chat_id = coalesce((select t.phone_number || '@c.us' from public.whatsapp_contacts t where t.id = into_id), c.chat_id)
      where c.id = chat.id;
    else
      perform app.merge_conversations(chat.id, twin);
    end if;
  end loop;
  insert into public.contact_links (staff_id, contact_id, linked_by, linked_at)
  select l.staff_id, into_id, l.linked_by, l.linked_at from public.contact_links l where l.contact_id = from_id
  on conflict do nothing;
  update public.whatsapp_identities i set contact_id = into_id where i.contact_id = from_id;
  update public.whatsapp_contacts t set
    name = case when s.named_at > t.named_at or t.name is null then s.name else t.name end,
    named_at = greatest(t.named_at, s.named_at),
    avatar_url = coalesce(t.avatar_url, s.avatar_url),
    branch_id = case when t.branch_set_by_hand then t.branch_id else coalesce(s.branch_id, t.branch_id) end,
    branch_set_by_hand = t.branch_set_by_hand or s.branch_set_by_hand
  where t.id = into_id;
  perform app.audit('contacts/merged', 'contact', into_id::text,
    jsonb_build_object('merged', from_id, 'reason', reason));
  delete from public.whatsapp_contacts c where c.id = from_id;
  perform app.refresh_contact(into_id);
end $$;
comment on function app.merge_contacts(uuid, uuid, text) is 'Makes from_id part of into_id, per channel, and says so in the audit log and the feed.';
