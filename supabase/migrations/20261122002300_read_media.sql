-- What a person may know about a message's file: the message has to be theirs to see.
create function public.message_media(message_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  select jsonb_build_object(
    'state', m.media_state, 'filename', m.content -> 'media' ->> 'filename', 'path', coalesce(w.path, m.media_path),
    'hash', w.hash, 'size_bytes', w.size_bytes, 'mimetype', w.mimetype)
  into answer
  from public.whatsapp_messages m left join public.whatsapp_media w on w.hash = m.media_hash
  where m.id = message_media.message_id and app.can_see_conversation(m.conversation_id);
  if answer is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  return answer;
end $$;
comment on function public.message_media(uuid) is 'The file of a message the caller may see; state null when it carries none. P0002 otherwise.';

create function public.refetch_media(message_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
begin
  select x.* into m from public.whatsapp_messages x
  where x.id = refetch_media.message_id and app.can_see_conversation(x.conversation_id) for update;
  if m.id is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  if m.media_state in ('gone', 'too_large') then
    update public.whatsapp_messages x set media_state = 'wanted' where x.id = m.id returning * into m;
  end if;
  if m.media_state = 'wanted' then
    insert into public.whatsapp_media_fetches as f (message_id, asked_at) values (m.id, clock_timestamp())
    on conflict on constraint whatsapp_media_fetches_pkey do update set
      asked_at = clock_timestamp(), next_at = clock_timestamp(), failures = 0;
    update public.whatsapp_media_fetches f set asked_at = clock_timestamp() where f.message_id = m.id and f.asked_at is null;
  end if;
  return app.message_json(m);
end $$;
comment on function public.refetch_media(uuid) is
  'Asks the phone for a file again. Whoever may see the message may ask; a stored file stays as it is. P0002 for any other message.';
grant execute on function public.message_media(uuid), public.refetch_media(uuid) to authenticated;
