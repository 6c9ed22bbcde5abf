-- The files of messages, each content once. Messages name a file by its hash; a file no message names is swept away.
create table public.whatsapp_media (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  path text not null unique,
  size_bytes bigint not null check (size_bytes >= 0),
  mimetype text not null,
  width_px integer check (width_px > 0),
  height_px integer check (height_px > 0),
  created_at timestamptz not null default now()
);
comment on table public.whatsapp_media is 'What lies in the bucket whatsapp-media: one row per content, however many messages carry it.';
comment on column public.whatsapp_media.hash is 'SHA-256 of the bytes, hex.';
comment on column public.whatsapp_media.path is 'Where in the bucket. Never reused, so that a late removal cannot hit a newer file.';
comment on column public.whatsapp_media.mimetype is 'What the bytes are, not what somebody called them.';
alter table public.whatsapp_media enable row level security;
grant all on public.whatsapp_media to service_role;

-- A composer's file, between its arrival here and the message that carries it.
create table public.whatsapp_uploads (
  client_id uuid primary key,
  staff_id uuid not null references public.staff (id) on delete cascade,
  hash text not null references public.whatsapp_media (hash),
  created_at timestamptz not null default now()
);
comment on table public.whatsapp_uploads is 'Files staff brought for a message they are about to queue. Only their own message may take one; forgotten after a day.';
create index whatsapp_uploads_hash_idx on public.whatsapp_uploads (hash);
create index whatsapp_uploads_staff_id_idx on public.whatsapp_uploads (staff_id);
alter table public.whatsapp_uploads enable row level security;
grant all on public.whatsapp_uploads to service_role;

-- Beside the messages, not in them: an attempt is nobody's news, so it must not wake the feed.
create table public.whatsapp_media_fetches (
  message_id uuid primary key references public.whatsapp_messages (id) on delete cascade,
  attempt integer not null default 0 check (attempt >= 0),
  failures integer not null default 0 check (failures >= 0),
  asked_at timestamptz(3),
  next_at timestamptz(3) not null default now(),
  lease_until timestamptz(3)
);
comment on table public.whatsapp_media_fetches is 'Files of messages that still have to be copied from the gateway.';
comment on column public.whatsapp_media_fetches.attempt is 'Rises with each claim; the word of an older attempt is ignored.';
comment on column public.whatsapp_media_fetches.failures is 'How often the gateway had no file to give. Being unreachable does not count.';
comment on column public.whatsapp_media_fetches.asked_at is 'When a person asked for it again: those go first.';
create index whatsapp_media_fetches_order_idx on public.whatsapp_media_fetches (asked_at desc nulls last, message_id desc);
alter table public.whatsapp_media_fetches enable row level security;
grant all on public.whatsapp_media_fetches to service_role;

alter table public.whatsapp_messages add column media_hash text references public.whatsapp_media (hash);
comment on column public.whatsapp_messages.media_hash is 'The file in whatsapp_media, once it is stored.';
comment on column public.whatsapp_messages.media_path is 'Where the file lies in the bucket whatsapp-media.';
comment on column public.whatsapp_messages.media_state is
  'wanted: still to be copied from the gateway; stored: ours; gone: the gateway has it no more; too_large: over the limit of this installation.';
alter table public.whatsapp_messages drop constraint whatsapp_messages_media_state_check,
  add constraint whatsapp_messages_media_state_check check (media_state in ('wanted', 'stored', 'gone', 'too_large'));
create index whatsapp_messages_media_hash_idx on public.whatsapp_messages (media_hash) where media_hash is not null;
create index whatsapp_messages_old_media_path_idx on public.whatsapp_messages (media_path)
  where media_path is not null and media_hash is null;

-- How large a file may be is a setting of the server (KAUNTER_MEDIA_MAX_MB), not of the bucket.
update storage.buckets set file_size_limit = null where id = 'whatsapp-media';
