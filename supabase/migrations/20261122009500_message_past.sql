-- What a message knows of its past: what it quotes, and when it arrived and was read.
alter table public.whatsapp_messages
  add column quoted jsonb,
  add column delivered_at timestamptz(3),
  add column read_at timestamptz(3);
comment on column public.whatsapp_messages.quoted is
  'What it quotes, as far as the quoting message tells: enough to show it when the quoted one is not here.';
comment on column public.whatsapp_messages.delivered_at is 'When a message of ours was first heard to have arrived; null when nobody told.';
comment on column public.whatsapp_messages.read_at is 'When a message of ours was first heard to have been read; null when nobody told.';

create function app.note_past() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.from_me and new.status >= 'delivered' and old.status < 'delivered' then
    new.delivered_at := coalesce(new.delivered_at, clock_timestamp());
  end if;
  if new.from_me and new.status >= 'read' and old.status < 'read' then
    new.read_at := coalesce(new.read_at, clock_timestamp());
  end if;
  return new;
end $$;
comment on function app.note_past() is 'Keeps when a message of ours arrived and was read.';
create trigger n_whatsapp_messages_note_past before update of status, body, edited_at on public.whatsapp_messages
  for each row execute function app.note_past();

-- As before, with what is quoted.
create or replace function app.update_known_message(id uuid, m jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_messages x set
    status = greatest(x.status, (m ->> 'status')::public.delivery_status),
    failure_code = case greatest(x.status, (m ->> 'status')::public.delivery_status)
      when 'failed' then coalesce(x.failure_code, 'not_delivered') when 'unconfirmed' then x.failure_code end,
    waha_message_id = coalesce(x.waha_message_id, m ->> 'fullId'),
    body = case when x.edited_at is null then coalesce(x.body, m ->> 'body') else x.body end,
    type = case when x.type = 'unsupported' then m -> 'content' ->> 'kind' else x.type end,
    content = case when x.type = 'unsupported' then m -> 'content' else x.content end,
    sender_name = coalesce(x.sender_name, m -> 'sender' ->> 'name'),
    sender_phone = coalesce(x.sender_phone, m -> 'sender' ->> 'phone'),
    quoted_bare_id = coalesce(x.quoted_bare_id, m ->> 'quotedBareId'),
    quoted = coalesce(x.quoted, nullif(m -> 'quoted', 'null'))
  where x.id = update_known_message.id;
  update public.outbox o set state = 'done', lease_until = null
  where o.message_id = update_known_message.id and o.state <> 'done'
    and (m ->> 'status')::public.delivery_status >= 'sent';
$$;

create or replace function app.insert_message(c public.whatsapp_conversations, via text, m jsonb, at timestamptz) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_messages (
    conversation_id, gateway, session, from_me, bare_id, waha_message_id, type, status, body, content,
    sender_chat_id, sender_phone, sender_name, quoted_bare_id, quoted, forwarded, late, member_id, sent_at, ingested_via)
  values (
    c.id, c.gateway, c.session, (m ->> 'fromMe')::boolean, m ->> 'bareId', m ->> 'fullId', m -> 'content' ->> 'kind',
    greatest((m ->> 'status')::public.delivery_status,
      case when (m ->> 'fromMe')::boolean then 'sent' else 'delivered' end::public.delivery_status),
    m ->> 'body', m -> 'content', m -> 'sender' ->> 'chatId', m -> 'sender' ->> 'phone', m -> 'sender' ->> 'name',
    m ->> 'quotedBareId', nullif(m -> 'quoted', 'null'), coalesce((m ->> 'forwarded')::boolean, false),
    via = 'reconcile' and at < now() - interval '60 s', c.member_id, at, via)
  returning id
$$;

-- As before, with what is quoted. What was taken back, and the bytes of what nobody could read, stay here: the feed gives every
-- reader the same row, so they are asked for one by one (`message_past`), by those who may.
create or replace function app.message_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer rows 50 set search_path = '' as $$
  select m.id, jsonb_build_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'client_id', m.client_id, 'bare_id', m.bare_id,
    'direction', case when m.from_me then 'out' else 'in' end, 'status', m.status, 'failure_code', m.failure_code,
    'body', case when m.revoked_at is null then m.body end,
    'content', case when m.revoked_at is not null then '{"kind": "text", "preview": null}'::jsonb
      when m.type = 'unsupported' then jsonb_set(m.content, '{raw}', 'null')
      when m.content #> '{media,gatewayUrl}' is not null then jsonb_set(m.content, '{media,gatewayUrl}', 'null')
      else m.content end,
    'has_original', m.revoked_at is not null and (coalesce(m.body, '') <> '' or m.type <> 'text'),
    'media_state', case when m.revoked_at is null then
      case m.media_state when 'wanted' then 'fetching' else m.media_state end end,
    'sender', case when m.sender_chat_id is not null then jsonb_build_object(
      'chat_id', m.sender_chat_id, 'phone', m.sender_phone, 'name', m.sender_name) end,
    'sent_by', s.name, 'quoted_bare_id', m.quoted_bare_id, 'quoted', case when m.revoked_at is null then m.quoted end,
    'forwarded', m.forwarded,
    'reactions', coalesce((
      select jsonb_agg(jsonb_build_object('emoji', r.emoji, 'sender_id', r.sender_id, 'from_me', r.from_me)
        order by r.reacted_at, r.sender_id)
      from public.whatsapp_reactions r where r.message_id = m.id and r.emoji <> ''), '[]'),
    'ai_processed', m.ai_processed, 'appointment_created', m.appointment_created, 'late', m.late,
    'sent_at_ms', round(extract(epoch from m.sent_at) * 1000)::bigint,
    'edited_at_ms', round(extract(epoch from m.edited_at) * 1000)::bigint,
    'revoked_at_ms', round(extract(epoch from m.revoked_at) * 1000)::bigint)
  from public.whatsapp_messages m
  left join public.staff s on s.id = m.sent_by
  where m.id = any (ids)
$$;
