create function app.ingest_call(gateway public.gateway_kind, session text, via text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  -- A call is one row of the thread, however many reports it takes; once answered it was never missed.
  answer := app.ingest_message(gateway, session, via, jsonb_build_object(
    'chatId', event ->> 'chatId', 'phone', case when event ->> 'chatId' like '%@c.us' then split_part(event ->> 'chatId', '@', 1) end,
    'fromMe', false, 'bareId', 'call-' || (event ->> 'callId'), 'fullId', event ->> 'callId', 'sentAtMs', event -> 'atMs',
    'status', 'delivered',
    'content', jsonb_build_object('kind', 'call', 'video', (event ->> 'video')::boolean, 'missed', true, 'durationMs', null)));
  update public.whatsapp_messages m set
    sent_at = least(m.sent_at, app.from_ms((event ->> 'atMs')::numeric)),
    content = case when event ->> 'state' = 'accepted' then jsonb_set(m.content, '{missed}', 'false') else m.content end
  where m.id = (answer ->> 'message_id')::uuid;
  -- An earlier report moves the row back in time, perhaps behind another message.
  perform app.recount_conversation((answer ->> 'conversation_id')::uuid);
  return answer;
end $$;

create function app.ingest_chat(gateway public.gateway_kind, session text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
begin
  select v.* into c from public.whatsapp_conversations v
  where v.gateway = ingest_chat.gateway and v.session = ingest_chat.session
    and v.chat_id in (event ->> 'chatId', app.phone_of_alias(event ->> 'chatId') || '@c.us')
  order by v.id limit 1 for update;
  if c.id is not null and event ->> 'type' = 'chat/named' then
    perform app.learn_name(c, event ->> 'name', now());
  elsif c.id is not null then
    update public.whatsapp_conversations v
    set status = case when (event ->> 'archived')::boolean then 'archived' else 'active' end::public.conversation_status
    where v.id = c.id and (v.status = 'archived') <> (event ->> 'archived')::boolean;
  end if;
  return jsonb_build_object('message_id', null, 'conversation_id', c.id, 'created', false);
end $$;

create function app.ingest_session(gateway public.gateway_kind, session text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.whatsapp_sessions as s (gateway, name, status, raw_status, engine, phone, push_name, last_event_at)
  values (ingest_session.gateway, ingest_session.session, event ->> 'status', event ->> 'rawStatus', event ->> 'engine',
    event ->> 'phone', event ->> 'pushName', app.from_ms((event ->> 'atMs')::numeric))
  on conflict on constraint whatsapp_sessions_gateway_name_key do update set
    status = excluded.status, raw_status = excluded.raw_status, engine = coalesce(excluded.engine, s.engine),
    phone = coalesce(excluded.phone, s.phone), push_name = coalesce(excluded.push_name, s.push_name),
    last_event_at = excluded.last_event_at
  where s.last_event_at is null or (s.last_event_at, s.status) < (excluded.last_event_at, excluded.status)
    or (s.last_event_at = excluded.last_event_at and s.status = excluded.status);
  return jsonb_build_object('message_id', null, 'conversation_id', null, 'created', false);
end $$;

create function app.keep_unsupported(gateway public.gateway_kind, session text, name text, reason text, raw jsonb)
returns jsonb
language sql volatile security definer set search_path = '' as $$
  insert into public.whatsapp_events_unsupported (gateway, session, name, reason, raw, digest)
  values (keep_unsupported.gateway, keep_unsupported.session, coalesce(name, '?'), coalesce(reason, '?'), raw, md5(concat(name, raw)))
  on conflict do nothing;
  select jsonb_build_object('message_id', null, 'conversation_id', null, 'created', false)
$$;

create function app.ingest_event(gateway public.gateway_kind, session text, via text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  nothing jsonb := '{"message_id": null, "conversation_id": null, "created": false}';
  kind text := event ->> 'type';
begin
  if kind in ('presence/changed', 'event/ignored')
    or coalesce(event ->> 'chatId', event -> 'message' ->> 'chatId') ~ '@(broadcast|newsletter)$' then
    return nothing;
  elsif kind = 'message/received' then
    return app.ingest_message(gateway, session, via, event -> 'message');
  elsif kind in ('message/acked', 'message/edited', 'message/revoked', 'message/reacted', 'poll/voted') then
    return app.ingest_report(gateway, session, event);
  elsif kind = 'call/changed' then
    return app.ingest_call(gateway, session, via, event);
  elsif kind in ('chat/archived', 'chat/named') then
    return app.ingest_chat(gateway, session, event);
  elsif kind = 'aliases/learned' then
    perform app.learn_alias(a ->> 'alias', a ->> 'phone', a ->> 'learnedFrom')
    from jsonb_array_elements(event -> 'aliases') a;
    return nothing;
  elsif kind = 'session/changed' then
    return app.ingest_session(gateway, session, event);
  elsif kind = 'event/unsupported' then
    return app.keep_unsupported(gateway, session, event ->> 'name', event ->> 'reason', event -> 'raw');
  end if;
  raise exception 'an event of unknown type %', kind using errcode = '22023';
end $$;

create function public.ingest_whatsapp_events(gateway text, session text, via text, events jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  channel public.gateway_kind := gateway::public.gateway_kind;
  event jsonb;
  answers jsonb[] := '{}';
begin
  if via not in ('event', 'reconcile', 'backfill') then
    raise exception 'via must be event, reconcile or backfill' using errcode = '22023';
  end if;
  perform app.lock_channel(channel, session);
  for event in select jsonb_array_elements(events) loop
    begin
      answers := answers || (jsonb_build_object('ok', true, 'error', null) || app.ingest_event(channel, session, via, event));
    exception
      -- A passing trouble is the whole batch's: the caller sends it again. A bad event is only its own.
      when transaction_rollback or insufficient_resources or operator_intervention or system_error then
        raise;
      when others then
        perform app.keep_unsupported(channel, session, event ->> 'type', sqlstate || ' ' || sqlerrm, event);
        answers := answers || jsonb_build_object('ok', false, 'error', sqlstate || ' ' || sqlerrm,
          'message_id', null, 'conversation_id', null, 'created', false);
    end;
  end loop;
  return to_jsonb(answers);
end $$;
comment on function public.ingest_whatsapp_events(text, text, text, jsonb) is
  'The one door in: an array of domain gateway events, each applied or refused alone, any of them any number of times.';
grant execute on function public.ingest_whatsapp_events(text, text, text, jsonb) to service_role;

create function public.known_messages(gateway text, session text, bare_ids text[]) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.bare_id), '{}') from public.whatsapp_messages m
  where m.gateway = known_messages.gateway::public.gateway_kind and m.session = known_messages.session
    and m.bare_id = any (known_messages.bare_ids)
$$;
comment on function public.known_messages(text, text, text[]) is 'Which of these ids are mirrored already; for reconciling.';
grant execute on function public.known_messages(text, text, text[]) to service_role;
