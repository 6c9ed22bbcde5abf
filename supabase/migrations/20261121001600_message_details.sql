-- What hangs on a message: reactions, poll votes, and reports that came before the message they are about.

create table public.whatsapp_reactions (
  message_id uuid not null references public.whatsapp_messages (id) on delete cascade,
  sender_id text not null,
  from_me boolean not null,
  emoji text not null,
  reacted_at timestamptz(3) not null,
  primary key (message_id, sender_id)
);
comment on table public.whatsapp_reactions is 'One reaction per person and message. An empty emoji: taken back.';
alter table public.whatsapp_reactions enable row level security;
grant select on public.whatsapp_reactions to authenticated;
grant all on public.whatsapp_reactions to service_role;
create policy "staff read reactions on messages they can see" on public.whatsapp_reactions
  for select to authenticated
  using (exists (select from public.whatsapp_messages m where m.id = message_id));

create table public.whatsapp_poll_votes (
  message_id uuid not null references public.whatsapp_messages (id) on delete cascade,
  voter_id text not null,
  options text[] not null,
  voted_at timestamptz(3) not null,
  primary key (message_id, voter_id)
);
comment on table public.whatsapp_poll_votes is 'The last vote of each person in a poll.';
alter table public.whatsapp_poll_votes enable row level security;
grant select on public.whatsapp_poll_votes to authenticated;
grant all on public.whatsapp_poll_votes to service_role;
create policy "staff read votes on polls they can see" on public.whatsapp_poll_votes
  for select to authenticated
  using (exists (select from public.whatsapp_messages m where m.id = message_id));

create table public.whatsapp_pending_events (
  id uuid primary key default app.new_id(),
  gateway public.gateway_kind not null,
  session text not null,
  bare_id text not null,
  event jsonb not null,
  digest text not null,
  received_at timestamptz not null default now(),
  unique (gateway, session, bare_id, digest)
);
comment on table public.whatsapp_pending_events is
  'Ticks, edits, reactions and votes that arrived before their message; applied when it comes, dropped after a week.';
create index whatsapp_pending_events_received_idx on public.whatsapp_pending_events (received_at);
alter table public.whatsapp_pending_events enable row level security;
grant all on public.whatsapp_pending_events to service_role;

create table public.whatsapp_events_unsupported (
  id uuid primary key default app.new_id(),
  gateway public.gateway_kind not null,
  session text not null,
  name text not null,
  reason text not null,
  raw jsonb,
  digest text not null,
  received_at timestamptz not null default now(),
  unique (gateway, session, digest)
);
comment on table public.whatsapp_events_unsupported is 'Events nobody here understands yet, and events that could not be stored, with the reason.';
alter table public.whatsapp_events_unsupported enable row level security;
grant select on public.whatsapp_events_unsupported to authenticated;
grant all on public.whatsapp_events_unsupported to service_role;
create policy "admins read events that were not understood" on public.whatsapp_events_unsupported
  for select to authenticated using ((select app.can('staff', 'edit')));
