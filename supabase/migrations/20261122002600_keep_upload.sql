-- The server has a composer's file: from now on that person's message may carry it.
create function public.keep_upload(
  client_id uuid, staff_id uuid, hash text, path text, size_bytes bigint, mimetype text,
  width_px integer default null, height_px integer default null) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept text := app.keep_media(hash, path, size_bytes, mimetype, width_px, height_px);
begin
  if kept is not null then
    insert into public.whatsapp_uploads (client_id, staff_id, hash)
    values (keep_upload.client_id, keep_upload.staff_id, keep_upload.hash)
    on conflict on constraint whatsapp_uploads_pkey do nothing;
  end if;
  return kept;
end $$;
comment on function public.keep_upload(uuid, uuid, text, text, bigint, text, integer, integer) is
  'Keeps a file for the message of this client_id. Answers where it lies; null: bring the bytes, they are not known (any more).';
grant execute on function public.keep_upload(uuid, uuid, text, text, bigint, text, integer, integer) to service_role;

-- A message takes the file its own author brought, and no other: who could name a path or a hash could have any kept file
-- sent to themselves.
create or replace function public.queue_message(
  client_id uuid, conversation_id uuid default null, to_chat_id text default null, to_phone text default null,
  gateway text default null, session text default null, body text default null, content jsonb default null,
  reply_to uuid default null, with_file boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := app.require_edit();
  c public.whatsapp_conversations;
  m public.whatsapp_messages;
  file public.whatsapp_media;
  quoted text;
  made boolean := false;
begin
  perform pg_advisory_xact_lock(hashtextextended('client/' || client_id, 0));
  select * into m from public.whatsapp_messages x where x.client_id = queue_message.client_id;
  if m.id is null then
    if with_file then
      select w.* into file from public.whatsapp_uploads u join public.whatsapp_media w on w.hash = u.hash
      where u.client_id = queue_message.client_id and u.staff_id = me for key share of w;
      if file.hash is null then
        raise exception 'the file of this message is not here' using errcode = 'P0002';
      end if;
    end if;
    c := app.outgoing_conversation(conversation_id, to_chat_id, to_phone, gateway, session);
    if reply_to is not null then
      select x.bare_id into quoted from public.whatsapp_messages x where x.id = reply_to and x.conversation_id = c.id;
      if quoted is null then
        raise exception 'no such message to reply to' using errcode = 'P0002';
      end if;
    end if;
    insert into public.whatsapp_messages (
      conversation_id, gateway, session, from_me, client_id, type, status, body, content, media_path, media_hash,
      media_state, quoted_bare_id, member_id, sent_by, sent_at, ingested_via)
    values (
      c.id, c.gateway, c.session, true, queue_message.client_id, coalesce(content ->> 'kind', 'text'), 'queued', body,
      coalesce(content, '{"kind": "text", "preview": null}'), file.path, file.hash,
      case when file.hash is not null then 'stored' end, quoted, c.member_id, me, clock_timestamp(), 'send')
    returning * into m;
    delete from public.whatsapp_uploads u where u.client_id = queue_message.client_id;
    insert into public.outbox (message_id, conversation_id, queued_at) values (m.id, c.id, clock_timestamp());
    made := true;
  elsif m.sent_by is distinct from me then
    raise exception 'this clientId belongs to somebody else' using errcode = '23505';
  end if;
  return jsonb_build_object('message', app.message_json(m), 'created', made);
end $$;
comment on function public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean) is
  'Puts a message into the outbox, once per client_id; with_file: it carries what keep_upload kept for it. 42501 without chats.edit or sight of the person; P0002 not found.';
