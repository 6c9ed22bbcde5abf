-- What people choose for a session beside its branch: which one new chats are of, and how far apart its messages leave.
alter table public.whatsapp_sessions
  add column is_default boolean not null default false,
  add column send_gap_ms integer check (send_gap_ms between 0 and 60000);
comment on column public.whatsapp_sessions.is_default is
  'New chats are of this one, and the desk''s head shows it. Chosen by hand; where none is, the server''s own word counts.';
comment on column public.whatsapp_sessions.send_gap_ms is
  'The least time between two of its messages, ms. Null: what the server is set to.';
create unique index whatsapp_sessions_default_idx on public.whatsapp_sessions (gateway) where is_default;

create function public.set_default_session(session text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_edit();
  perform from public.whatsapp_sessions s where s.gateway = 'waha' and s.name = set_default_session.session;
  if not found then
    raise exception 'no such session' using errcode = 'P0002';
  end if;
  update public.whatsapp_sessions s set is_default = false
  where s.gateway = 'waha' and s.is_default and s.name <> set_default_session.session;
  update public.whatsapp_sessions s set is_default = true
  where s.gateway = 'waha' and s.name = set_default_session.session and not s.is_default;
  if found then
    perform app.audit('session/made_default', 'session', session, '{}');
  end if;
end $$;
comment on function public.set_default_session(text) is
  'Has new chats be of this session from now on. 42501 without chats.edit, P0002 for an unknown session.';

create function public.set_session_pace(session text, gap_ms integer default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  was integer;
begin
  if not app.is_admin() then
    raise exception 'only admins say how fast a number writes' using errcode = '42501';
  end if;
  select s.send_gap_ms into was from public.whatsapp_sessions s
  where s.gateway = 'waha' and s.name = set_session_pace.session for update;
  if not found then
    raise exception 'no such session' using errcode = 'P0002';
  end if;
  if was is distinct from gap_ms then
    update public.whatsapp_sessions s set send_gap_ms = gap_ms
    where s.gateway = 'waha' and s.name = set_session_pace.session;
    perform app.audit('session/pace_set', 'session', session, jsonb_build_object('was', was, 'now', gap_ms));
  end if;
end $$;
comment on function public.set_session_pace(text, integer) is
  'Says how far apart the messages of a session leave, ms (0 to 60000; null: as the server is set). 42501 for all but admins, P0002 for an unknown session, 23514 for what is out of bounds.';

grant execute on function public.set_default_session(text), public.set_session_pace(text, integer) to authenticated;

-- As before, but a session's own pace counts before the server's.
create or replace function public.prepare_send(message_id uuid, attempt integer, wanted_id text, gap_ms integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
  gap interval;
  starts_at timestamptz;
begin
  update public.outbox o set wanted_id = prepare_send.wanted_id, unaskable = false
  where o.message_id = prepare_send.message_id and o.attempt = prepare_send.attempt and o.state = 'dispatching';
  if not found then
    return null;
  end if;
  select * into m from public.whatsapp_messages x where x.id = prepare_send.message_id;
  gap := greatest(coalesce(
    (select s.send_gap_ms from public.whatsapp_sessions s where s.gateway = m.gateway and s.name = m.session),
    gap_ms), 0) * interval '1 ms';
  insert into public.whatsapp_send_pace as p (gateway, session, free_at)
  values (m.gateway, m.session, clock_timestamp() + gap)
  on conflict on constraint whatsapp_send_pace_pkey do update set free_at = greatest(p.free_at, clock_timestamp()) + gap
  returning p.free_at - gap into starts_at;
  return greatest(0, floor(extract(epoch from starts_at - clock_timestamp()) * 1000))::integer;
end $$;
