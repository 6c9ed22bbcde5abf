-- Up to which moment a session's chats were compared with the gateway, so that the next comparison looks only at what moved.
alter table public.whatsapp_sessions add column reconciled_at timestamptz(3);
comment on column public.whatsapp_sessions.reconciled_at is 'Everything the gateway had before this moment is here; null before the first sync has ended.';

create function public.reconciled_at_ms(gateway text, session text) returns bigint
language sql stable set search_path = '' as $$
  select app.to_ms(s.reconciled_at) from public.whatsapp_sessions s
  where s.gateway = reconciled_at_ms.gateway::public.gateway_kind and s.name = reconciled_at_ms.session
$$;
grant execute on function public.reconciled_at_ms(text, text) to service_role;

-- Only ever moves forward: of two comparisons, the one that began later knows more.
create function public.note_reconciled(gateway text, session text, at_ms numeric) returns void
language sql set search_path = '' as $$
  update public.whatsapp_sessions s set reconciled_at = greatest(s.reconciled_at, app.from_ms(at_ms))
  where s.gateway = note_reconciled.gateway::public.gateway_kind and s.name = note_reconciled.session
$$;
grant execute on function public.note_reconciled(text, text, numeric) to service_role;
