-- A message with a file wants it, whichever door it came through. Files of other gateways come with a lasting address.
create function app.want_media() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.media_state is null and new.gateway = 'waha' and jsonb_typeof(new.content -> 'media') = 'object' then
    new.media_state := 'wanted';
  end if;
  return new;
end $$;

create function app.queue_media_fetch() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.whatsapp_media_fetches (message_id) values (new.id) on conflict do nothing;
  return null;
end $$;

create trigger m_whatsapp_messages_want_media before insert or update of content on public.whatsapp_messages
  for each row execute function app.want_media();
create trigger whatsapp_messages_fetch_insert after insert on public.whatsapp_messages
  for each row when (new.media_state = 'wanted') execute function app.queue_media_fetch();
create trigger whatsapp_messages_fetch_update after update of content, media_state on public.whatsapp_messages
  for each row when (new.media_state = 'wanted' and old.media_state is distinct from 'wanted')
  execute function app.queue_media_fetch();

-- What was mirrored before files were kept.
insert into public.whatsapp_media_fetches (message_id)
select m.id from public.whatsapp_messages m
where m.media_state = 'wanted' on conflict do nothing;
update public.whatsapp_messages m set content = m.content
where m.media_state is null and m.gateway = 'waha' and jsonb_typeof(m.content -> 'media') = 'object';
