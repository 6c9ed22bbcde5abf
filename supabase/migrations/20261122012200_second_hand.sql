-- One account on both gateways: UltraMsg's word about a message is second hand. It counts until WAHA tells of the same
-- message, and whatever WAHA says then stands, whichever of them came first.
alter table public.whatsapp_messages add column second_hand boolean not null default false;
comment on column public.whatsapp_messages.second_hand is
  'Of a WAHA session, but only UltraMsg told of it so far: WAHA''s own word replaces text, content and ids.';

-- The files of both gateways are copied on arrival. UltraMsg's address is open to anybody and does not last.
create or replace function app.want_media() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.media_state is null and jsonb_typeof(new.content -> 'media') = 'object' then
    new.media_state := 'wanted';
  end if;
  return new;
end $$;
update public.whatsapp_messages m set content = m.content
where m.media_state is null and m.gateway = 'ultramsg' and jsonb_typeof(m.content -> 'media') = 'object';

-- As before, with whose word it is.
create or replace function app.insert_message(c public.whatsapp_conversations, via text, m jsonb, at timestamptz) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_messages (
    conversation_id, gateway, session, from_me, bare_id, waha_message_id, type, status, body, content,
    sender_chat_id, sender_phone, sender_name, quoted_bare_id, quoted, forwarded, late, member_id, sent_at, ingested_via,
    second_hand)
  values (
    c.id, c.gateway, c.session, (m ->> 'fromMe')::boolean, m ->> 'bareId', m ->> 'fullId', m -> 'content' ->> 'kind',
    greatest((m ->> 'status')::public.delivery_status,
      case when (m ->> 'fromMe')::boolean then 'sent' else 'delivered' end::public.delivery_status),
    m ->> 'body', m -> 'content', m -> 'sender' ->> 'chatId', m -> 'sender' ->> 'phone', m -> 'sender' ->> 'name',
    m ->> 'quotedBareId', nullif(m -> 'quoted', 'null'), coalesce((m ->> 'forwarded')::boolean, false),
    via = 'reconcile' and at < now() - interval '60 s', c.member_id, at, via,
    coalesce((m ->> 'secondHand')::boolean, false))
  returning id
$$;

-- The first-hand word about a message that was known second hand. What the desk itself sent keeps its words and its file; a file
-- that is ours already keeps what its bytes told: type, size and measures.
create function app.hear_first_hand(id uuid, m jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_messages x set
    second_hand = false,
    waha_message_id = m ->> 'fullId',
    body = case when x.edited_at is null and x.client_id is null then m ->> 'body' else x.body end,
    type = case when x.client_id is null then m -> 'content' ->> 'kind' else x.type end,
    content = case when x.client_id is not null then x.content
      when x.media_state = 'stored' and jsonb_typeof(m -> 'content' -> 'media') = 'object'
        then jsonb_set(m -> 'content', '{media}', (m -> 'content' -> 'media') || jsonb_strip_nulls(x.content -> 'media'))
      else m -> 'content' end,
    media_state = case when x.media_state = 'gone' and x.client_id is null then 'wanted' else x.media_state end,
    sender_chat_id = coalesce(m -> 'sender' ->> 'chatId', x.sender_chat_id),
    forwarded = coalesce((m ->> 'forwarded')::boolean, x.forwarded),
    quoted_bare_id = coalesce(m ->> 'quotedBareId', x.quoted_bare_id),
    quoted = coalesce(nullif(m -> 'quoted', 'null'), x.quoted)
  where x.id = hear_first_hand.id and x.second_hand
$$;
comment on function app.hear_first_hand(uuid, jsonb) is
  'The session''s own word about a message that was known second hand. What the desk itself sent keeps its words and its file.';

-- The first-hand word comes first. WAHA tells most messages twice (`message` and `message.any`, by the webhook and by the
-- socket): what says nothing new writes nothing, so there is no new version of the row, and the feed does not send every
-- reader the same message again.
create or replace function app.update_known_message(id uuid, m jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  told public.delivery_status := (m ->> 'status')::public.delivery_status;
begin
  if not coalesce((m ->> 'secondHand')::boolean, false) then
    perform app.hear_first_hand(id, m);
  end if;
  update public.whatsapp_messages x set
    status = greatest(x.status, told),
    failure_code = case greatest(x.status, told)
      when 'failed' then coalesce(x.failure_code, 'not_delivered') when 'unconfirmed' then x.failure_code end,
    waha_message_id = coalesce(x.waha_message_id, m ->> 'fullId'),
    body = case when x.edited_at is null then coalesce(x.body, m ->> 'body') else x.body end,
    type = case when x.type = 'unsupported' then m -> 'content' ->> 'kind' else x.type end,
    content = case when x.type = 'unsupported' then m -> 'content' else x.content end,
    sender_name = coalesce(x.sender_name, m -> 'sender' ->> 'name'),
    sender_phone = coalesce(x.sender_phone, m -> 'sender' ->> 'phone'),
    quoted_bare_id = coalesce(x.quoted_bare_id, m ->> 'quotedBareId'),
    quoted = coalesce(x.quoted, nullif(m -> 'quoted', 'null'))
  where x.id = update_known_message.id and (
    told > x.status
    or x.failure_code is distinct from case greatest(x.status, told)
      when 'failed' then coalesce(x.failure_code, 'not_delivered') when 'unconfirmed' then x.failure_code end
    or x.waha_message_id is null and m ->> 'fullId' is not null
    or x.edited_at is null and x.body is null and m ->> 'body' is not null
    or x.type = 'unsupported'
    or x.sender_name is null and m -> 'sender' ->> 'name' is not null
    or x.sender_phone is null and m -> 'sender' ->> 'phone' is not null
    or x.quoted_bare_id is null and m ->> 'quotedBareId' is not null
    or x.quoted is null and nullif(m -> 'quoted', 'null') is not null);
  update public.outbox o set state = 'done', lease_until = null
  where told >= 'sent' and o.message_id = update_known_message.id and o.state <> 'done';
end $$;
