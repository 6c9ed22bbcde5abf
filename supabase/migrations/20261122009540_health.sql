-- How the desk is doing, for admins: what waits, what came in, what failed, what could not be read.

-- A raw event may hold anybody's words, of any branch: who sees everything may see it, a right to edit staff is not that.
drop policy "admins read events that were not understood" on public.whatsapp_events_unsupported;
create policy "admins read events that were not understood" on public.whatsapp_events_unsupported
  for select to authenticated using ((select app.is_admin()));

create function app.id_at(at timestamptz) returns uuid
language sql immutable strict parallel safe set search_path = '' as $$
  select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
comment on function app.id_at(timestamptz) is 'The least id made at that moment: ids are in the order of time, so one index answers "since when".';

create function public.desk_health() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  day_ago uuid := app.id_at(now() - interval '24 hours');
begin
  if not app.is_admin() then
    raise exception 'for admins only' using errcode = '42501';
  end if;
  return (
    with recent as materialized (
      select m.id, m.session, m.status, m.failure_code, m.ingested_via, m.received_at
      from public.whatsapp_messages m where m.id >= day_ago
    )
    select jsonb_build_object(
      'outbox', (
        select jsonb_build_object(
          'queued', count(*) filter (where o.state = 'queued'),
          'dispatching', count(*) filter (where o.state = 'dispatching'),
          'unconfirmed', count(*) filter (where o.state = 'unconfirmed'),
          'oldestAtMs', app.to_ms(min(o.queued_at)))
        from public.outbox o where o.state in ('queued', 'dispatching', 'unconfirmed')),
      'ingested', (
        select jsonb_build_object(
          'event', count(*) filter (where r.ingested_via = 'event'),
          'reconcile', count(*) filter (where r.ingested_via = 'reconcile'),
          'backfill', count(*) filter (where r.ingested_via = 'backfill'),
          'send', count(*) filter (where r.ingested_via = 'send'),
          'failed', count(*) filter (where r.status = 'failed'))
        from recent r),
      'failures', coalesce((
        select jsonb_agg(jsonb_build_object(
          'messageId', f.id, 'session', f.session, 'code', f.failure_code, 'atMs', app.to_ms(f.received_at)) order by f.id desc)
        from (select * from recent r where r.status = 'failed' order by r.id desc limit 5) f), '[]'),
      'files', (select jsonb_build_object('count', count(*), 'bytes', coalesce(sum(f.size_bytes), 0)) from public.whatsapp_media f),
      'filesWaiting', (select count(*) from public.whatsapp_media_fetches),
      'unsupported', (select count(*) from public.whatsapp_events_unsupported),
      'pendingEvents', (select count(*) from public.whatsapp_pending_events),
      'databaseBytes', pg_database_size(current_database())));
end $$;
comment on function public.desk_health() is
  'Counters for the health page: what waits to be sent, messages of the last 24 hours by how they came, the newest failures, files, events nobody could read. 42501 for all but admins.';
grant execute on function public.desk_health() to authenticated;
