-- The contacts of the second gateway: each run that took them over, and how. One run at a time, under the lease
-- `contact-sync:<source>`; whoever lost it writes nothing any more. A run that broke off needs no clearing up: a batch is one
-- transaction, and what it made is simply known the next time.
create table public.contact_syncs (
  id uuid primary key default app.new_id(),
  source text not null check (source <> ''),
  trigger text not null check (trigger in ('person', 'program', 'schedule')),
  started_by uuid references public.staff (id) on delete set null,
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'interrupted')),
  lease_token bigint not null,
  fetched integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  linked integer not null default 0,
  skipped integer not null default 0,
  failed jsonb not null default '[]' check (jsonb_typeof(failed) = 'array'),
  error text,
  message text,
  started_at timestamptz(3) not null default clock_timestamp(),
  finished_at timestamptz(3),
  constraint ended_when_it_does_not_run check ((state = 'running') = (finished_at is null))
);
comment on table public.contact_syncs is 'Runs of the contact sync with UltraMsg: who asked, how far it came, what became of it.';
comment on column public.contact_syncs.source is 'The UltraMsg instance whose chats were taken over.';
comment on column public.contact_syncs.linked is 'How many of the created and updated contacts are a member or a lead.';
comment on column public.contact_syncs.failed is 'Chats that could not be taken over: [{chatId, reason}].';
create index contact_syncs_source_idx on public.contact_syncs (source, started_at desc);
create index contact_syncs_started_by_idx on public.contact_syncs (started_by);
alter table public.contact_syncs enable row level security;
-- Only through the functions below.
revoke all on public.contact_syncs from service_role, authenticated;

create function app.holds_contact_sync_lease(source text, lease_token bigint) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.leases l
    where l.name = 'contact-sync:' || holds_contact_sync_lease.source and l.token = lease_token
      and l.expires_at > clock_timestamp())
$$;

create function app.contact_sync_json(r public.contact_syncs) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', r.id, 'source', r.source, 'trigger', r.trigger,
    'started_by', (select s.name from public.staff s where s.id = r.started_by),
    'state', case when r.state = 'running' and not app.holds_contact_sync_lease(r.source, r.lease_token)
      then 'interrupted' else r.state end,
    'started_at_ms', app.to_ms(r.started_at), 'finished_at_ms', app.to_ms(r.finished_at),
    'fetched', r.fetched, 'done', r.created + r.updated + r.skipped + jsonb_array_length(r.failed),
    'created', r.created, 'updated', r.updated, 'linked', r.linked, 'skipped', r.skipped, 'failed', r.failed,
    'error', r.error, 'message', r.message)
$$;
comment on function app.contact_sync_json(public.contact_syncs) is
  'A run in the domain''s words. One that says it runs while nobody holds its lease was interrupted.';

create function public.start_contact_sync(source text, lease_token bigint, trigger text, started_by uuid default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  r public.contact_syncs;
begin
  if not app.holds_contact_sync_lease(source, lease_token) then
    return null;
  end if;
  update public.contact_syncs s set state = 'interrupted', finished_at = clock_timestamp()
  where s.source = start_contact_sync.source and s.state = 'running';
  delete from public.contact_syncs s where s.source = start_contact_sync.source and s.id not in (
    select k.id from public.contact_syncs k where k.source = start_contact_sync.source order by k.started_at desc limit 99);
  insert into public.contact_syncs (source, lease_token, trigger, started_by)
  values (start_contact_sync.source, start_contact_sync.lease_token, start_contact_sync.trigger, start_contact_sync.started_by)
  returning * into r;
  return app.contact_sync_json(r);
end $$;
comment on function public.start_contact_sync(text, bigint, text, uuid) is
  'A new run; an older one that never ended was interrupted. The last hundred are kept. Null: the lease is somebody else''s.';

-- The run, locked, while the caller may still write it; no row otherwise.
create function app.own_contact_sync(run_id uuid, lease_token bigint) returns setof public.contact_syncs
language sql volatile security definer set search_path = '' as $$
  select r.* from public.contact_syncs r
  where r.id = run_id and r.state = 'running' and r.lease_token = own_contact_sync.lease_token
    and app.holds_contact_sync_lease(r.source, r.lease_token)
  for update
$$;

create function public.note_contact_sync(
  run_id uuid, lease_token bigint, fetched integer, skipped integer, failed jsonb) returns boolean
language sql volatile security definer set search_path = '' as $$
  with noted as (
    update public.contact_syncs s set fetched = note_contact_sync.fetched,
      skipped = s.skipped + note_contact_sync.skipped, failed = s.failed || note_contact_sync.failed
    where s.id in (select r.id from app.own_contact_sync(run_id, note_contact_sync.lease_token) r)
    returning 1)
  select exists (select from noted)
$$;
comment on function public.note_contact_sync(uuid, bigint, integer, integer, jsonb) is
  'What the gateway told of, and what of it needs no look in here. False: the run is somebody else''s by now.';

create function public.finish_contact_sync(run_id uuid, lease_token bigint, error text default null, message text default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  r public.contact_syncs;
begin
  update public.contact_syncs s set finished_at = clock_timestamp(),
    state = case when finish_contact_sync.error is null then 'done' else 'failed' end,
    error = finish_contact_sync.error, message = finish_contact_sync.message
  where s.id in (select x.id from app.own_contact_sync(run_id, finish_contact_sync.lease_token) x)
  returning * into r;
  if r.id is null then
    return null;
  end if;
  return app.contact_sync_json(r);
end $$;
comment on function public.finish_contact_sync(uuid, bigint, text, text) is
  'Ends a run, well or with the code and words of what went wrong. Answers it; null when it is somebody else''s by now.';

create function public.last_contact_sync(source text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  r public.contact_syncs;
begin
  if not app.is_admin() then
    raise exception 'only admins see the contact sync' using errcode = '42501';
  end if;
  select * into r from public.contact_syncs s
  where s.source = last_contact_sync.source order by s.started_at desc, s.id desc limit 1;
  return case when r.id is not null then app.contact_sync_json(r) end;
end $$;
comment on function public.last_contact_sync(text) is 'The newest run of an instance, for an admin; null before the first. 42501 for others.';

grant execute on function public.start_contact_sync(text, bigint, text, uuid),
  public.note_contact_sync(uuid, bigint, integer, integer, jsonb),
  public.finish_contact_sync(uuid, bigint, text, text) to service_role;
grant execute on function public.last_contact_sync(text) to authenticated;
