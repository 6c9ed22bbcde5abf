create function app.require_edit() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if not app.can('chats', 'edit') then
    raise exception 'chats.can_edit is needed' using errcode = '42501';
  end if;
  return app.my_staff_id();
end $$;

-- Where a composer's message goes: the conversation it names, or the one of the address it names, made if need be.
create function app.outgoing_conversation(conversation_id uuid, to_chat_id text, to_phone text, gateway text, session text)
returns public.whatsapp_conversations
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
begin
  if conversation_id is not null then
    select * into c from public.whatsapp_conversations v where v.id = conversation_id for update;
    if c.id is null or not app.sees(c.contact_id, c.branch_id, c.is_group) then
      raise exception 'no such conversation' using errcode = 'P0002';
    end if;
    return c;
  end if;
  perform app.lock_channel(gateway::public.gateway_kind, session);
  c := app.conversation_for(gateway::public.gateway_kind, session, to_chat_id, to_phone);
  if not app.sees(c.contact_id, c.branch_id, c.is_group) then
    raise exception 'this person is looked after by others' using errcode = '42501';
  end if;
  return c;
end $$;

create function public.queue_message(
  client_id uuid, conversation_id uuid default null, to_chat_id text default null, to_phone text default null,
  gateway text default null, session text default null, body text default null, content jsonb default null,
  reply_to uuid default null, with_file boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := app.require_edit();
  c public.whatsapp_conversations;
  m public.whatsapp_messages;
  quoted text;
  -- Not the caller's to choose: whoever could name a path could have any kept file sent to themselves.
  file_path text := case when with_file then 'outgoing/' || client_id end;
  made boolean := false;
begin
  perform pg_advisory_xact_lock(hashtextextended('client/' || client_id, 0));
  select * into m from public.whatsapp_messages x where x.client_id = queue_message.client_id;
  if m.id is null then
    c := app.outgoing_conversation(conversation_id, to_chat_id, to_phone, gateway, session);
    if reply_to is not null then
      select x.bare_id into quoted from public.whatsapp_messages x where x.id = reply_to and x.conversation_id = c.id;
      if quoted is null then
        raise exception 'no such message to reply to' using errcode = 'P0002';
      end if;
    end if;
    insert into public.whatsapp_messages (
      conversation_id, gateway, session, from_me, client_id, type, status, body, content, media_path,
      media_state, quoted_bare_id, member_id, sent_by, sent_at, ingested_via)
    values (
      c.id, c.gateway, c.session, true, queue_message.client_id, coalesce(content ->> 'kind', 'text'), 'queued', body,
      coalesce(content, '{"kind": "text", "preview": null}'), file_path, case when with_file then 'stored' end, quoted, c.member_id, me, clock_timestamp(), 'send')
    returning * into m;
    insert into public.outbox (message_id, conversation_id, queued_at) values (m.id, c.id, clock_timestamp());
    made := true;
  elsif m.sent_by is distinct from me then
    raise exception 'this clientId belongs to somebody else' using errcode = '23505';
  end if;
  return jsonb_build_object('message', app.message_json(m), 'created', made);
end $$;
comment on function public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean) is
  'Puts a message into the outbox, once per client_id; with_file: its bytes are kept under outgoing/<client_id>. 42501 without chats.edit or sight of the person; P0002 not found.';
grant execute on function public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean) to authenticated;

-- A desk message that failed or could not be confirmed, locked for the caller to decide on.
create function app.unsettled_message(message_id uuid) returns public.whatsapp_messages
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
begin
  perform app.require_edit();
  select x.* into m from public.whatsapp_messages x where x.id = message_id;
  if m.id is null or not app.can_see_conversation(m.conversation_id) then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  perform 1 from public.whatsapp_conversations c where c.id = m.conversation_id for update;
  select x.* into m from public.whatsapp_messages x where x.id = message_id for update;
  if m.client_id is null or m.status not in ('failed', 'unconfirmed') then
    raise exception 'only a message that failed or could not be confirmed' using errcode = '55000';
  end if;
  return m;
end $$;

create function public.retry_message(message_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages := app.unsettled_message(message_id);
begin
  update public.outbox o set state = 'queued', queued_at = clock_timestamp(), lease_until = null, checks = 0, last_checked_at = null
  where o.message_id = m.id;
  update public.whatsapp_messages x set status = 'queued', failure_code = null, sent_at = clock_timestamp()
  where x.id = m.id returning * into m;
  perform app.recount_conversation(m.conversation_id);
  perform app.audit('message/retried', 'message', m.id::text);
  return app.message_json(m);
end $$;
comment on function public.retry_message(uuid) is 'Queues a failed or unconfirmed message again, at the end of the thread. 55000 in any other state.';

create function public.discard_message(message_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages := app.unsettled_message(message_id);
begin
  perform app.remember_removal(c, 'message', m.id, null) from public.whatsapp_conversations c where c.id = m.conversation_id;
  delete from public.whatsapp_messages x where x.id = m.id;
  perform app.recount_conversation(m.conversation_id);
  perform app.audit('message/discarded', 'message', m.id::text, jsonb_build_object('conversation_id', m.conversation_id));
  return jsonb_build_object('id', m.id, 'conversation_id', m.conversation_id);
end $$;
comment on function public.discard_message(uuid) is 'Takes a failed or unconfirmed message out of the thread. 55000 in any other state.';

create function public.mark_read(conversation_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
begin
  perform app.require_edit();
  select * into c from public.whatsapp_conversations v where v.id = mark_read.conversation_id for update;
  if c.id is null or not app.sees(c.contact_id, c.branch_id, c.is_group) then
    raise exception 'no such conversation' using errcode = 'P0002';
  end if;
  update public.whatsapp_messages m set status = 'read'
  where m.id in (
    select x.id from public.whatsapp_messages x
    where x.conversation_id = c.id and not x.from_me and x.status < 'read' order by x.sent_at desc limit 400);
  update public.whatsapp_conversations v set unread_count = 0 where v.id = c.id returning * into c;
  return app.conversation_json(c);
end $$;
comment on function public.mark_read(uuid) is 'Somebody who may answer has read it. Needs chats.edit: watching alone never clears the badge.';
grant execute on function public.retry_message(uuid), public.discard_message(uuid), public.mark_read(uuid) to authenticated;
