create table public.whatsapp_sessions (
  id uuid primary key default app.new_id(),
  gateway public.gateway_kind not null,
  name text not null check (name <> ''),
  branch_id uuid references public.branches (id),
  status text not null default 'UNKNOWN'
    check (status in ('STOPPED', 'STARTING', 'SCAN_QR_CODE', 'WORKING', 'FAILED', 'UNKNOWN')),
  raw_status text not null default 'UNKNOWN',
  engine text,
  phone text check (phone ~ '^[1-9]\d{4,19}$'),
  push_name text,
  last_event_at timestamptz(3),
  change_xid xid8 not null default pg_current_xact_id(),
  unique (gateway, name)
);
comment on table public.whatsapp_sessions is 'One phone linked to a gateway: a WAHA session, or an UltraMsg instance.';
comment on column public.whatsapp_sessions.branch_id is 'Whose number it is: the branch of people nothing else is known of.';
comment on column public.whatsapp_sessions.raw_status is 'The gateway''s own word, also when it is one nobody here knows.';
create index whatsapp_sessions_change_idx on public.whatsapp_sessions (change_xid, id);
create index whatsapp_sessions_branch_id_idx on public.whatsapp_sessions (branch_id);

-- Rows the feed serves carry the transaction that last changed them; an update that changes nothing is no change.
create function app.stamp() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' or new is distinct from old then
    new.change_xid := pg_current_xact_id();
  end if;
  return new;
end $$;

create trigger z_whatsapp_sessions_stamp before insert or update on public.whatsapp_sessions
  for each row execute function app.stamp();
create trigger whatsapp_sessions_poke after insert or update or delete on public.whatsapp_sessions
  for each statement execute function app.poke();

alter table public.whatsapp_sessions enable row level security;
grant select on public.whatsapp_sessions to authenticated;
grant all on public.whatsapp_sessions to service_role;
create policy "staff with chats.view read the sessions" on public.whatsapp_sessions for select to authenticated
  using ((select app.can('chats', 'view')));
