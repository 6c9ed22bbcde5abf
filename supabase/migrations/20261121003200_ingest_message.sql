-- A message of ours that came back as an echo before (or without) the gateway's reply: the oldest of the same words that was
-- handed to the gateway before the echo was sent. A minute of grace for clocks that disagree and ids cut to seconds.
create function app.adopt_echo(conversation uuid, m jsonb, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  ours uuid;
begin
  select o.message_id into ours
  from public.outbox o join public.whatsapp_messages x on x.id = o.message_id
  where o.conversation_id = conversation and x.bare_id is null
    and (o.state <> 'failed' or x.failure_code = 'not_delivered')
    and o.claimed_at <= at + interval '60 s'
    and x.type = m -> 'content' ->> 'kind'
    and btrim(coalesce(x.body, ''), E' \n\r\t') = btrim(coalesce(m ->> 'body', ''), E' \n\r\t')
  order by (o.state = 'failed'), o.claimed_at, o.queued_at limit 1;
  if ours is not null then
    update public.whatsapp_messages x set bare_id = m ->> 'bareId', waha_message_id = m ->> 'fullId', failure_code = null,
      status = greatest(x.status, 'sent', (m ->> 'status')::public.delivery_status)
    where x.id = ours;
    update public.outbox o set state = 'done', lease_until = null where o.message_id = ours;
  end if;
  return ours;
end $$;

-- Known already: the gateway's word moves the status forward and fills what was blank; nothing else.
create function app.update_known_message(id uuid, m jsonb) returns void
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
    quoted_bare_id = coalesce(x.quoted_bare_id, m ->> 'quotedBareId')
  where x.id = update_known_message.id;
  update public.outbox o set state = 'done', lease_until = null
  where o.message_id = update_known_message.id and o.state <> 'done'
    and (m ->> 'status')::public.delivery_status >= 'sent';
$$;

create function app.insert_message(c public.whatsapp_conversations, via text, m jsonb, at timestamptz) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_messages (
    conversation_id, gateway, session, from_me, bare_id, waha_message_id, type, status, body, content,
    sender_chat_id, sender_phone, sender_name, quoted_bare_id, forwarded, late, member_id, sent_at, ingested_via)
  values (
    c.id, c.gateway, c.session, (m ->> 'fromMe')::boolean, m ->> 'bareId', m ->> 'fullId', m -> 'content' ->> 'kind',
    greatest((m ->> 'status')::public.delivery_status,
      case when (m ->> 'fromMe')::boolean then 'sent' else 'delivered' end::public.delivery_status),
    m ->> 'body', m -> 'content', m -> 'sender' ->> 'chatId', m -> 'sender' ->> 'phone', m -> 'sender' ->> 'name',
    m ->> 'quotedBareId', coalesce((m ->> 'forwarded')::boolean, false),
    via = 'reconcile' and at < now() - interval '60 s', c.member_id, at, via)
  returning id
$$;

create function app.ingest_message(gateway public.gateway_kind, session text, via text, m jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz(3) := app.from_ms((m ->> 'sentAtMs')::numeric);
  from_me boolean := (m ->> 'fromMe')::boolean;
  learned jsonb;
  c public.whatsapp_conversations;
  message uuid;
  created boolean := false;
begin
  if m ->> 'bareId' is null or at is null or from_me is null then
    raise exception 'a message without id, time or direction' using errcode = '22004';
  end if;
  for learned in select jsonb_array_elements(coalesce(m -> 'aliases', '[]')) loop
    perform app.learn_alias(learned ->> 'alias', learned ->> 'phone', learned ->> 'learnedFrom');
  end loop;
  if m ->> 'chatId' like '%@lid' and m ->> 'phone' is not null then
    perform app.learn_alias(m ->> 'chatId', m ->> 'phone', 'message');
  end if;
  c := app.conversation_for(gateway, session, m ->> 'chatId', m ->> 'phone');
  if not c.is_group or (c.display_name is null and m ->> 'name' is distinct from m -> 'sender' ->> 'name') then
    perform app.learn_name(c, m ->> 'name', at);
  end if;
  select x.id into message from public.whatsapp_messages x
  where x.gateway = ingest_message.gateway and x.session = ingest_message.session
    and x.from_me = (m ->> 'fromMe')::boolean and x.bare_id = m ->> 'bareId';
  if message is not null then
    perform app.update_known_message(message, m);
    return jsonb_build_object('message_id', message, 'conversation_id', c.id, 'created', false);
  end if;
  if from_me then
    message := app.adopt_echo(c.id, m, at);
  end if;
  if message is null then
    message := app.insert_message(c, via, m, at);
    created := true;
  end if;
  perform app.apply_pending(message);
  if created and not from_me and via <> 'backfill' and m -> 'content' ->> 'kind' <> 'notice' then
    update public.whatsapp_conversations v set unread_count = v.unread_count + 1, status = 'active' where v.id = c.id;
  end if;
  return jsonb_build_object('message_id', message, 'conversation_id', c.id, 'created', created);
end $$;
