create type public.outbox_state as enum ('queued', 'dispatching', 'unconfirmed', 'failed', 'done');

create table public.outbox (
  message_id uuid primary key references public.whatsapp_messages (id) on delete cascade,
  conversation_id uuid not null references public.whatsapp_conversations (id) on delete cascade,
  state public.outbox_state not null default 'queued',
  attempt integer not null default 0 check (attempt >= 0),
  queued_at timestamptz(3) not null default now(),
  claimed_at timestamptz(3),
  lease_until timestamptz(3),
  checks integer not null default 0 check (checks >= 0),
  last_checked_at timestamptz(3),
  constraint a_claim_has_a_lease check (state <> 'dispatching' or (claimed_at is not null and lease_until is not null))
);
comment on table public.outbox is 'What the desk wants sent: one row per message, one attempt under way per conversation, in order.';
comment on column public.outbox.attempt is 'Rises with each claim; the outcome of an older attempt is ignored.';
comment on column public.outbox.checks is 'How often the gateway was asked whether it knows the message.';
create unique index outbox_one_under_way_idx on public.outbox (conversation_id) where state = 'dispatching';
create index outbox_open_idx on public.outbox (queued_at, message_id) where state in ('queued', 'dispatching', 'unconfirmed');
create index outbox_conversation_idx on public.outbox (conversation_id, queued_at);

alter table public.outbox enable row level security;
grant all on public.outbox to service_role;
