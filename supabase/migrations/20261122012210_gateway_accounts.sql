-- Whose number an UltraMsg instance is: it tells only while it is connected, so what it told last is kept. Not among the
-- sessions, which people start, stop and choose from.
create table app.gateway_accounts (
  gateway public.gateway_kind not null,
  session text not null check (session <> ''),
  phone text not null check (phone ~ '^[1-9]\d{4,19}$'),
  told_at timestamptz not null default now(),
  primary key (gateway, session)
);
comment on table app.gateway_accounts is 'The WhatsApp number behind each UltraMsg instance, as it was last told.';
alter table app.gateway_accounts enable row level security;

create function public.note_gateway_account(gateway text, session text, phone text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into app.gateway_accounts as a (gateway, session, phone)
  values (note_gateway_account.gateway::public.gateway_kind, note_gateway_account.session, note_gateway_account.phone)
  on conflict on constraint gateway_accounts_pkey do update set phone = excluded.phone, told_at = now()
  where a.phone <> excluded.phone
$$;
comment on function public.note_gateway_account(text, text, text) is 'Notes the number (digits only) an UltraMsg instance says it is.';

create function app.twin_of(instance text) returns text
language sql stable security definer set search_path = '' as $$
  select s.name from app.gateway_accounts a
  join public.whatsapp_sessions s on s.gateway = 'waha' and s.phone = a.phone
  where a.gateway = 'ultramsg' and a.session = twin_of.instance
  order by s.name limit 1
$$;
comment on function app.twin_of(text) is 'The WAHA session of the same number as an UltraMsg instance; null: there is none.';

grant execute on function public.note_gateway_account(text, text, text) to service_role;
