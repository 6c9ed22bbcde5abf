-- What waits in this database, for whoever watches over the servers: numbers alone, asked with the service key.

create function public.queue_depth() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'queued', count(*) filter (where o.state = 'queued'),
    'dispatching', count(*) filter (where o.state = 'dispatching'),
    'unconfirmed', count(*) filter (where o.state = 'unconfirmed'),
    'oldestAtMs', app.to_ms(min(o.queued_at)),
    'filesWaiting', (select count(*) from public.whatsapp_media_fetches),
    'pendingEvents', (select count(*) from public.whatsapp_pending_events),
    'unsupported', (select count(*) from public.whatsapp_events_unsupported))
  from public.outbox o where o.state in ('queued', 'dispatching', 'unconfirmed')
$$;
comment on function public.queue_depth() is
  'How many messages wait to be sent, by state, since when (ms), and what else waits: files, events before their message, events nobody could read.';
grant execute on function public.queue_depth() to service_role;
