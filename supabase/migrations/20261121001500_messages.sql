create table public.whatsapp_messages (
  id uuid primary key default app.new_id(),
  conversation_id uuid not null references public.whatsapp_conversations (id) on delete cascade,
  gateway public.gateway_kind not null,
  session text not null,
  from_me boolean not null,
  bare_id text check (bare_id <> ''),
  waha_message_id text,
  client_id uuid unique,
  type text not null check (type <> ''),
  status public.delivery_status not null,
  failure_code text,
  body text,
  content jsonb not null,
  media_path text,
  media_state text check (media_state in ('wanted', 'stored', 'gone')),
  sender_chat_id text,
  sender_phone text,
  sender_name text,
  quoted_bare_id text,
  forwarded boolean not null default false,
  ai_processed boolean not null default false,
  ai_response text,
  appointment_created boolean not null default false,
  late boolean not null default false,
  member_id uuid references public.members (id) on delete set null,
  sent_by uuid references public.staff (id) on delete set null,
  original_body text,
  edited_at timestamptz(3),
  revoked_at timestamptz(3),
  sent_at timestamptz(3) not null,
  received_at timestamptz(3) not null default now(),
  ingested_via text not null check (ingested_via in ('event', 'reconcile', 'backfill', 'send')),
  change_xid xid8 not null default pg_current_xact_id(),
  unique (gateway, session, from_me, bare_id),
  constraint kind_is_said_once check (content ->> 'kind' = type),
  constraint only_the_desk_queues check (client_id is not null or status >= 'sent'),
  constraint failures_have_a_reason check (status <> 'failed' or failure_code is not null)
);
comment on table public.whatsapp_messages is 'Every message of every conversation, each once.';
comment on column public.whatsapp_messages.bare_id is 'The only part of a message id all engines agree on; null until the gateway named ours.';
comment on column public.whatsapp_messages.waha_message_id is 'The full id, as the gateway last wrote it.';
comment on column public.whatsapp_messages.client_id is 'The composer''s own id: the same one twice is one message.';
comment on column public.whatsapp_messages.failure_code is 'A code of the closed error list, on failed and unconfirmed messages.';
comment on column public.whatsapp_messages.late is 'Found by reconciling, more than a minute old.';
comment on column public.whatsapp_messages.original_body is 'What it said before the first edit.';

create index whatsapp_messages_thread_idx on public.whatsapp_messages (conversation_id, sent_at desc, id desc);
create index whatsapp_messages_change_idx on public.whatsapp_messages (change_xid, id);
create index whatsapp_messages_bare_id_idx on public.whatsapp_messages (gateway, session, bare_id);
create index whatsapp_messages_unread_idx on public.whatsapp_messages (conversation_id, sent_at desc)
  where not from_me and status < 'read';
create index whatsapp_messages_sent_by_idx on public.whatsapp_messages (sent_by);
create index whatsapp_messages_member_id_idx on public.whatsapp_messages (member_id);

create trigger z_whatsapp_messages_stamp before insert or update on public.whatsapp_messages
  for each row execute function app.stamp();
create trigger whatsapp_messages_poke after insert or update or delete on public.whatsapp_messages
  for each statement execute function app.poke();

-- The one line of the list. The same words as domain/message/preview.
create function app.preview_line(body text, content jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select nullif(left(btrim(regexp_replace(coalesce(body, case content ->> 'kind'
      when 'document' then content -> 'media' ->> 'filename'
      when 'poll' then content ->> 'name'
      when 'event' then content ->> 'name'
      when 'location' then content ->> 'name'
      when 'contact' then (
        select string_agg(one ->> 'name', ', ') from jsonb_array_elements(content -> 'contacts') one)
    end), '\s+', ' ', 'g')), 140), '')
    where content ->> 'kind' <> 'unsupported'
  );
end $$;

-- The conversation's last message follows the newest message, whoever wrote it, and only ever moves forward.
create function app.follow_last_message() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.whatsapp_conversations c set
    last_message_id = new.id,
    last_message_at = new.sent_at,
    last_message_preview = case when new.revoked_at is null then app.preview_line(new.body, new.content) end,
    last_message_kind = new.type,
    last_message_direction = case when new.from_me then 'out' else 'in' end,
    last_message_status = new.status
  where c.id = new.conversation_id
    and (c.last_message_at is null or (new.sent_at, new.id) >= (c.last_message_at, c.last_message_id));
  return null;
end $$;

create trigger whatsapp_messages_follow_insert after insert on public.whatsapp_messages
  for each row execute function app.follow_last_message();
create trigger whatsapp_messages_follow_update
  after update of status, body, content, revoked_at, sent_at, conversation_id on public.whatsapp_messages
  for each row execute function app.follow_last_message();

alter table public.whatsapp_messages enable row level security;
grant select on public.whatsapp_messages to authenticated;
grant all on public.whatsapp_messages to service_role;
create policy "staff read messages of conversations they can see" on public.whatsapp_messages
  for select to authenticated
  using (exists (select from public.whatsapp_conversations c where c.id = conversation_id));
