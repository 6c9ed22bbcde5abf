-- Pictures of people and groups: copied from the gateway when somebody looks at them, and asked for at most once a day each.
create table public.whatsapp_pictures (
  address text primary key check (address ~ '^[\w.-]{1,64}@(c\.us|lid|g\.us)$'),
  hash text references public.whatsapp_media (hash),
  asked_at timestamptz(3),
  lease_until timestamptz(3)
);
comment on table public.whatsapp_pictures is 'The picture WhatsApp shows of an address, or that it shows none. Forgotten when nobody looks for a month.';
comment on column public.whatsapp_pictures.hash is 'The file in whatsapp_media; null: there is none that we may see.';
comment on column public.whatsapp_pictures.asked_at is 'When the gateway last answered; null: it has not yet.';
comment on column public.whatsapp_pictures.lease_until is 'Until then one process is asking, or rests after the gateway did not answer.';
create index whatsapp_pictures_hash_idx on public.whatsapp_pictures (hash);
create index whatsapp_pictures_digest_idx on public.whatsapp_pictures (app.address_digest(address));
alter table public.whatsapp_pictures enable row level security;
revoke all on public.whatsapp_pictures from service_role;

create function app.picture_is_due(asked_at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select asked_at is null or asked_at < now() - interval '1 day'
$$;
comment on function app.picture_is_due(timestamptz) is 'Whether the gateway may be asked again: once a day.';

-- Who wrote in a group is seen there, whoever else may see their own chat.
create function public.picture_of(conversation_id uuid, sender text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
  answer jsonb;
begin
  select x.* into c from public.whatsapp_conversations x
  where x.id = picture_of.conversation_id and app.can_see_conversation(x.id);
  if c.id is null or (sender is not null and not exists (
    select from public.whatsapp_messages m where m.conversation_id = c.id and m.sender_chat_id = picture_of.sender))
  then
    raise exception 'no such person' using errcode = 'P0002';
  end if;
  select jsonb_build_object(
    'address', a.address, 'session', case when c.gateway = 'waha' then c.session end, 'path', w.path, 'hash', w.hash,
    'mimetype', w.mimetype, 'asked', p.asked_at is not null, 'due', app.picture_is_due(p.asked_at))
  into answer
  from (select coalesce(picture_of.sender, c.chat_id) as address) a
  left join public.whatsapp_pictures p on p.address = a.address
  left join public.whatsapp_media w on w.hash = p.hash;
  return answer;
end $$;
comment on function public.picture_of(uuid, text) is
  'The kept picture of a conversation the caller may see, or of somebody who wrote in it; which session to ask when it is due. P0002 otherwise.';
grant execute on function public.picture_of(uuid, text) to authenticated;

create function public.claim_picture(address text, lease_ms integer default 60000) returns boolean
language sql volatile security definer set search_path = '' as $$
  with claimed as (
    insert into public.whatsapp_pictures as p (address, lease_until)
    values (claim_picture.address, clock_timestamp() + claim_picture.lease_ms * interval '1 ms')
    on conflict on constraint whatsapp_pictures_pkey do update set lease_until = excluded.lease_until
    where app.picture_is_due(p.asked_at) and (p.lease_until is null or p.lease_until < clock_timestamp())
    returning 1)
  select exists (select from claimed)
$$;
comment on function public.claim_picture(text, integer) is 'Whether the caller is the one to ask for a picture now: it is due, and nobody else is at it.';

create function public.keep_picture(
  address text, hash text, path text, size_bytes bigint, mimetype text, width_px integer default null,
  height_px integer default null) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept text := app.keep_media(hash, path, size_bytes, mimetype, width_px, height_px);
begin
  if kept is not null then
    update public.whatsapp_pictures p set hash = keep_picture.hash, asked_at = clock_timestamp(), lease_until = null
    where p.address = keep_picture.address;
  end if;
  return kept;
end $$;
comment on function public.keep_picture(text, text, text, bigint, text, integer, integer) is
  'The picture of an address is ours. Answers where it lies; null: bring the bytes, they are not known (any more).';

create function public.note_no_picture(address text) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_pictures p set hash = null, asked_at = clock_timestamp(), lease_until = null
  where p.address = note_no_picture.address
$$;
comment on function public.note_no_picture(text) is 'There is no picture of this address that we may see.';
grant execute on function public.claim_picture(text, integer),
  public.keep_picture(text, text, text, bigint, text, integer, integer), public.note_no_picture(text) to service_role;

-- As before; a picture names its file too, until nobody has looked at it for a month.
create or replace function public.forget_unused_media(page_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  gone integer;
begin
  delete from public.whatsapp_uploads u where u.created_at < now() - interval '1 day';
  delete from public.whatsapp_pictures p
  where coalesce(p.asked_at, p.lease_until) < now() - interval '30 days';
  with unused as (
    select w.hash from public.whatsapp_media w
    where w.created_at < now() - interval '1 hour'
      and not exists (select from public.whatsapp_messages m where m.media_hash = w.hash)
      and not exists (select from public.whatsapp_uploads u where u.hash = w.hash)
      and not exists (select from public.whatsapp_pictures p where p.hash = w.hash)
    order by w.hash limit least(greatest(page_limit, 1), 500) for update skip locked)
  delete from public.whatsapp_media w using unused u where w.hash = u.hash;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function public.forget_unused_media(integer) is
  'Forgets files no message, upload or picture of a person names, an hour old or more. Answers how many.';

-- Whoever is erased is not looked at any more either.
create function app.forget_picture() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.whatsapp_pictures p where app.address_digest(p.address) = new.address_digest;
  return null;
end $$;
comment on function app.forget_picture() is 'The picture of an erased address goes with the rest.';
create trigger whatsapp_erasures_forget_picture after insert or update on public.whatsapp_erasures
  for each row execute function app.forget_picture();
