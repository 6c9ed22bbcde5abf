-- How far comparing a session with its gateway has come, and whether its events are missing. Both travel with the feed.
alter table public.whatsapp_sessions
  add column sync jsonb,
  add column deaf_since timestamptz(3);
comment on column public.whatsapp_sessions.sync is
  'A comparison under way or broken off: running, done, total, startedAtMs, sinceMs, reachedMs. Null: none.';
comment on column public.whatsapp_sessions.deaf_since is
  'When the gateway had a message that none of its events brought though we were listening. Null: its events come.';

create or replace function app.session_json(s public.whatsapp_sessions) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', s.id, 'gateway', s.gateway, 'name', s.name, 'status', s.status, 'raw_status', s.raw_status,
    'engine', s.engine, 'phone', s.phone, 'push_name', s.push_name, 'last_event_at_ms', app.to_ms(s.last_event_at),
    'sync', case when (s.sync ->> 'running')::boolean
      then jsonb_build_object('done', s.sync -> 'done', 'total', s.sync -> 'total') end,
    'deaf_since_ms', app.to_ms(s.deaf_since));
end $$;

create function public.sync_state(gateway text, session text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('reconciled_at_ms', app.to_ms(s.reconciled_at), 'sync', s.sync)
  from public.whatsapp_sessions s
  where s.gateway = sync_state.gateway::public.gateway_kind and s.name = sync_state.session
$$;
comment on function public.sync_state(text, text) is 'Where the last comparison ended and, if one was broken off, where.';

-- Only the holder of the session's lease may write how far it has come: one that was overtaken is told so and stops.
create function app.holds_sync_lease(session text, lease_token bigint) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from public.leases l
    where l.name = 'reconcile:' || holds_sync_lease.session and l.token = lease_token
      and l.expires_at > clock_timestamp());
end $$;

create function public.note_sync(gateway text, session text, lease_token bigint, sync jsonb) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if not app.holds_sync_lease(session, lease_token) then
    return false;
  end if;
  update public.whatsapp_sessions s set sync = note_sync.sync
  where s.gateway = note_sync.gateway::public.gateway_kind and s.name = note_sync.session;
  return true;
end $$;
comment on function public.note_sync(text, text, bigint, jsonb) is
  'Notes how far a comparison has come. False: the lease is somebody else''s by now, nothing was written.';

create function public.finish_sync(gateway text, session text, lease_token bigint, at_ms numeric) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if not app.holds_sync_lease(session, lease_token) then
    return false;
  end if;
  -- Only ever moves forward: of two comparisons, the one that began later knows more.
  update public.whatsapp_sessions s
  set reconciled_at = greatest(s.reconciled_at, app.from_ms(at_ms)), sync = null
  where s.gateway = finish_sync.gateway::public.gateway_kind and s.name = finish_sync.session;
  return true;
end $$;
comment on function public.finish_sync(text, text, bigint, numeric) is
  'Notes a finished comparison by the moment it began. False as for note_sync.';

create function public.note_deaf(gateway text, session text, since_ms numeric) returns void
language sql volatile set search_path = '' as $$
  update public.whatsapp_sessions s
  set deaf_since = case when since_ms is null then null else coalesce(s.deaf_since, app.from_ms(since_ms)) end
  where s.gateway = note_deaf.gateway::public.gateway_kind and s.name = note_deaf.session
    and (s.deaf_since is null) <> (since_ms is null)
$$;
comment on function public.note_deaf(text, text, numeric) is
  'Raises the deaf alarm (it keeps the first moment) or, with null, ends it.';

-- What stood in their place knew no lease.
drop function public.note_reconciled(text, text, numeric);
drop function public.reconciled_at_ms(text, text);

grant execute on function public.sync_state(text, text), app.holds_sync_lease(text, bigint),
  public.note_sync(text, text, bigint, jsonb), public.finish_sync(text, text, bigint, numeric),
  public.note_deaf(text, text, numeric) to service_role;
