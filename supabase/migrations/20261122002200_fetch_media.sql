-- One file to copy, under a lease: what a person asked for first, then the newest message.
create function public.claim_media(lease_ms integer default 120000) returns jsonb
language sql volatile security definer set search_path = '' as $$
  with claimed as (
    update public.whatsapp_media_fetches f set
      attempt = f.attempt + 1, lease_until = clock_timestamp() + claim_media.lease_ms * interval '1 ms'
    where f.message_id = (
      select w.message_id from public.whatsapp_media_fetches w
      where w.next_at <= clock_timestamp() and (w.lease_until is null or w.lease_until < clock_timestamp())
      order by w.asked_at desc nulls last, w.message_id desc limit 1 for update skip locked)
    returning f.*)
  select jsonb_build_object(
    'message_id', m.id, 'attempt', f.attempt, 'failures', f.failures, 'session', m.session, 'full_id', m.waha_message_id,
    'mimetype', m.content -> 'media' ->> 'mimetype', 'gateway_url', m.content -> 'media' ->> 'gatewayUrl')
  from claimed f join public.whatsapp_messages m on m.id = f.message_id
$$;
comment on function public.claim_media(integer) is 'Takes one file to copy from the gateway, under a lease; null when there is none to copy now.';

-- Keeps the row of a content. Answers where it lies: the path given, or the one it had already. Without a path it must be
-- known already; null then says that it was swept away meanwhile and has to be brought again.
create function app.keep_media(hash text, path text, size_bytes bigint, mimetype text, width_px integer, height_px integer)
returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept text;
begin
  if path is not null then
    insert into public.whatsapp_media (hash, path, size_bytes, mimetype, width_px, height_px)
    values (keep_media.hash, keep_media.path, keep_media.size_bytes, keep_media.mimetype, keep_media.width_px, keep_media.height_px)
    on conflict on constraint whatsapp_media_pkey do nothing;
  end if;
  select w.path into kept from public.whatsapp_media w where w.hash = keep_media.hash for key share;
  return kept;
end $$;

create function public.store_media(
  message_id uuid, hash text, path text, size_bytes bigint, mimetype text, width_px integer default null, height_px integer default null)
returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept text := app.keep_media(hash, path, size_bytes, mimetype, width_px, height_px);
begin
  if kept is null then
    return null;
  end if;
  update public.whatsapp_messages m set
    media_hash = store_media.hash, media_path = kept, media_state = 'stored',
    content = jsonb_set(m.content, '{media}', m.content -> 'media' || jsonb_build_object(
      'mimetype', store_media.mimetype, 'sizeBytes', store_media.size_bytes,
      'widthPx', coalesce(m.content -> 'media' -> 'widthPx', 'null'), 'heightPx', coalesce(m.content -> 'media' -> 'heightPx', 'null'))
      || case when width_px is not null and height_px is not null
        then jsonb_build_object('widthPx', width_px, 'heightPx', height_px) else '{}' end)
  where m.id = store_media.message_id and jsonb_typeof(m.content -> 'media') = 'object';
  delete from public.whatsapp_media_fetches f where f.message_id = store_media.message_id;
  return kept;
end $$;
comment on function public.store_media(uuid, text, text, bigint, text, integer, integer) is
  'The file of a message is ours. Answers where it lies; null: bring the bytes, they are not known (any more).';

create function public.end_media(message_id uuid, attempt integer, state text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from public.whatsapp_media_fetches f where f.message_id = end_media.message_id and f.attempt = end_media.attempt;
  if found then
    update public.whatsapp_messages m set media_state = end_media.state where m.id = end_media.message_id;
  end if;
end $$;
comment on function public.end_media(uuid, integer, text) is 'There is no file to be had: gone or too_large. The word of an older attempt is ignored.';

create function public.postpone_media(message_id uuid, attempt integer, delay_ms integer, counts boolean) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_media_fetches f set
    failures = f.failures + counts::integer, lease_until = null,
    next_at = clock_timestamp() + postpone_media.delay_ms * interval '1 ms'
  where f.message_id = postpone_media.message_id and f.attempt = postpone_media.attempt
$$;
comment on function public.postpone_media(uuid, integer, integer, boolean) is 'To be tried again later; counts: the gateway answered, and had no file.';

grant execute on function public.claim_media(integer),
  public.store_media(uuid, text, text, bigint, text, integer, integer), public.end_media(uuid, integer, text),
  public.postpone_media(uuid, integer, integer, boolean) to service_role;
