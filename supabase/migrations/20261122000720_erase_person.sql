-- Somebody asks to be forgotten (PDPA): everything WhatsApp told us of them goes, in one transaction. The CRM's own record of a
-- member or lead is the CRM's to erase. What stays is that it happened, and a digest by which the gateway's copy is not
-- taken in again.

create table public.whatsapp_erasures (
  address_digest text primary key check (address_digest ~ '^[0-9a-f]{64}$'),
  erased_at timestamptz(3) not null
);
comment on table public.whatsapp_erasures is 'Addresses whose past must not come back when the gateway''s history is read again. Newer messages are welcome.';
comment on column public.whatsapp_erasures.address_digest is 'SHA-256 of the address: enough to recognise it, not to read it.';
alter table public.whatsapp_erasures enable row level security;
revoke all on public.whatsapp_erasures from service_role;

create function app.address_digest(address text) returns text
language sql immutable strict set search_path = '' as $$
  select encode(sha256(convert_to(address, 'UTF8')), 'hex')
$$;

create index whatsapp_messages_sender_chat_idx on public.whatsapp_messages (sender_chat_id) where sender_chat_id is not null;
create index whatsapp_messages_sender_phone_idx on public.whatsapp_messages (sender_phone) where sender_phone is not null;
create index whatsapp_reactions_sender_idx on public.whatsapp_reactions (sender_id);
create index whatsapp_poll_votes_voter_idx on public.whatsapp_poll_votes (voter_id);

-- Is this an event of the past of somebody who was erased, or older than what the desk keeps?
create function app.is_forgotten(event jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  with told as (
    select coalesce(event -> 'message', event) as m,
      app.from_ms(coalesce(event -> 'message' ->> 'sentAtMs', event ->> 'atMs')::numeric) as at
  )
  select exists (
    select from told t, public.whatsapp_erasures e
    where t.at <= e.erased_at and e.address_digest in (
      app.address_digest(t.m ->> 'chatId'), app.address_digest(t.m -> 'sender' ->> 'chatId'),
      app.address_digest((t.m ->> 'phone') || '@c.us'), app.address_digest((t.m -> 'sender' ->> 'phone') || '@c.us'),
      app.address_digest(t.m ->> 'senderId'), app.address_digest(t.m ->> 'voterId'))
  ) or (event ->> 'type' = 'message/received' and (select t.at from told t) < app.retention_start())
$$;

alter function app.ingest_event(public.gateway_kind, text, text, jsonb) rename to ingest_remembered_event;
create function app.ingest_event(gateway public.gateway_kind, session text, via text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if app.is_forgotten(event) then
    return '{"message_id": null, "conversation_id": null, "created": false}';
  end if;
  -- The gateway's address book knows them still; a number is learned again when they write again.
  if event ->> 'type' = 'aliases/learned' then
    event := jsonb_set(event, '{aliases}', (
      select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(event -> 'aliases') a
      where exists (select from public.whatsapp_contacts c where c.phone_number = a ->> 'phone')
        or not exists (select from public.whatsapp_erasures e where e.address_digest = app.address_digest((a ->> 'phone') || '@c.us'))));
  end if;
  return app.ingest_remembered_event(gateway, session, via, event);
end $$;
comment on function app.ingest_event(public.gateway_kind, text, text, jsonb) is
  'One event, unless it belongs to a past the desk was told to forget.';

-- What the person wrote, pressed and chose in groups and on others' messages.
create function app.erase_from_others(addresses text[], phone text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  gone uuid[];
  touched uuid[];
  chat uuid;
begin
  gone := array(select m.id from public.whatsapp_messages m
    where m.sender_chat_id = any (addresses) or m.sender_phone = erase_from_others.phone order by m.sent_at desc, m.id desc);
  -- A screen holds the newest; what lies deeper is gone from the next page it reads.
  perform app.remember_removal(c, 'message', m.id, null)
  from public.whatsapp_messages m join public.whatsapp_conversations c on c.id = m.conversation_id
  where m.id = any (gone[:400]);
  for chat in
    with deleted as (delete from public.whatsapp_messages m where m.id = any (gone) returning m.conversation_id)
    select distinct d.conversation_id from deleted d
  loop
    perform app.recount_conversation(chat);
  end loop;
  with reactions as (delete from public.whatsapp_reactions r where r.sender_id = any (addresses) returning r.message_id),
  votes as (delete from public.whatsapp_poll_votes v where v.voter_id = any (addresses) returning v.message_id)
  select array_agg(distinct x.message_id) into touched
  from (select message_id from reactions union all select message_id from votes) x;
  update public.whatsapp_messages m set change_xid = pg_current_xact_id(),
    content = case when m.type = 'poll' then jsonb_set(m.content, '{options}', (
      select coalesce(jsonb_agg(jsonb_build_object('name', o.value ->> 'name', 'votes', (
          select count(*) from public.whatsapp_poll_votes v where v.message_id = m.id and o.value ->> 'name' = any (v.options)))
        order by o.ordinality), '[]')
      from jsonb_array_elements(m.content -> 'options') with ordinality o)) else m.content end
  where m.id = any (touched);
  return cardinality(gone);
end $$;

create function public.erase_person(contact_id uuid, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  t public.whatsapp_contacts;
  addresses text[];
  chats uuid[];
  messages integer;
begin
  if not app.is_admin() then
    raise exception 'only an admin erases a person' using errcode = '42501';
  elsif coalesce(btrim(reason), '') = '' or char_length(reason) > 500 then
    raise exception 'a reason of at most 500 characters' using errcode = '22023';
  end if;
  perform app.lock_channels_of(array[erase_person.contact_id]);
  select * into t from public.whatsapp_contacts c where c.id = erase_person.contact_id for update;
  if t.id is null then
    raise exception 'no such contact' using errcode = 'P0002';
  end if;
  addresses := array(
    select i.alias from public.whatsapp_identities i where i.contact_id = t.id or i.phone_number = t.phone_number
    union select c.chat_id from public.whatsapp_conversations c where c.contact_id = t.id
    union select t.phone_number || suffix from unnest(array['@c.us', '']) suffix where t.phone_number is not null);
  chats := array(select c.id from public.whatsapp_conversations c where c.contact_id = t.id order by c.id for update);
  select count(*) into messages from public.whatsapp_messages m where m.conversation_id = any (chats);
  perform app.audit_quietly(true);
  perform app.remember_removal(c, 'conversation', c.id, null) from public.whatsapp_conversations c where c.id = any (chats);
  delete from public.whatsapp_conversations c where c.id = any (chats);
  messages := messages + app.erase_from_others(addresses, t.phone_number);
  delete from public.whatsapp_identities i where i.alias = any (addresses);
  delete from public.whatsapp_contacts c where c.id = t.id;
  delete from public.whatsapp_merges g where t.id in (g.from_contact_id, g.into_contact_id);
  delete from public.whatsapp_pending_events p
  where p.event ->> 'chatId' = any (addresses) or p.event ->> 'senderId' = any (addresses) or p.event ->> 'voterId' = any (addresses);
  delete from public.whatsapp_events_unsupported u
  where exists (select from unnest(addresses) a where strpos(u.raw::text, a) > 0 or strpos(u.reason, a) > 0);
  insert into public.whatsapp_erasures (address_digest, erased_at)
  select app.address_digest(a), now() from unnest(addresses) a
  on conflict (address_digest) do update set erased_at = excluded.erased_at;
  -- That things were done stays; what they were about does not.
  update public.audit_log l set details = '{"erased": true}'
  where l.conversation_id = any (chats) or l.entity_id = t.id::text or l.details ->> 'merged' = t.id::text;
  perform app.audit_quietly(false);
  perform app.audit('person/erased', 'contact', t.id::text, jsonb_build_object(
    'conversations', cardinality(chats), 'messages', messages, 'reason', reason));
  return jsonb_build_object('conversations', cardinality(chats), 'messages', messages);
end $$;
comment on function public.erase_person(uuid, text) is
  'Forgets a contact: conversations, messages, files'' rows, notes, addresses, reactions and votes, also in groups. How much it was. 42501 unless admin, P0002 no such contact, 22023 no reason.';
grant execute on function public.erase_person(uuid, text) to authenticated;
