alter table public.outbox add column wanted_id text, add column unaskable boolean not null default false;
comment on column public.outbox.wanted_id is 'The id this attempt asked the gateway to use; null where the gateway takes none.';
comment on column public.outbox.unaskable is 'The gateway cannot be asked what became of it: looking it up again is of no use.';

create table public.whatsapp_send_pace (
  gateway public.gateway_kind not null,
  session text not null,
  free_at timestamptz(3) not null,
  primary key (gateway, session)
);
comment on table public.whatsapp_send_pace is 'When a session may send its next message: however many processes send, they keep one pace.';
alter table public.whatsapp_send_pace enable row level security;
grant all on public.whatsapp_send_pace to service_role;

create function public.prepare_send(message_id uuid, attempt integer, wanted_id text, gap_ms integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
  gap interval := greatest(gap_ms, 0) * interval '1 ms';
  starts_at timestamptz;
begin
  update public.outbox o set wanted_id = prepare_send.wanted_id, unaskable = false
  where o.message_id = prepare_send.message_id and o.attempt = prepare_send.attempt and o.state = 'dispatching';
  if not found then
    return null;
  end if;
  select * into m from public.whatsapp_messages x where x.id = prepare_send.message_id;
  insert into public.whatsapp_send_pace as p (gateway, session, free_at)
  values (m.gateway, m.session, clock_timestamp() + gap)
  on conflict on constraint whatsapp_send_pace_pkey do update set free_at = greatest(p.free_at, clock_timestamp()) + gap
  returning p.free_at - gap into starts_at;
  return greatest(0, floor(extract(epoch from starts_at - clock_timestamp()) * 1000))::integer;
end $$;
comment on function public.prepare_send(uuid, integer, text, integer) is
  'Before the call: notes the id the attempt asks for, and takes the session''s next turn. Answers how long to wait for it, ms; null when the attempt is not under way any more.';

create function public.give_up_asking(message_id uuid, attempt integer) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.outbox o set state = 'unconfirmed', unaskable = true, lease_until = null
  where o.message_id = give_up_asking.message_id and o.attempt = give_up_asking.attempt
    and o.state in ('dispatching', 'unconfirmed');
  if found then
    update public.whatsapp_messages m set status = 'unconfirmed', failure_code = 'unconfirmable'
    where m.id = give_up_asking.message_id;
  end if;
end $$;
comment on function public.give_up_asking(uuid, integer) is 'Nobody can say whether it went out: a person has to look at the phone and decide.';

-- As before, with the id the attempt asked for; and one spacing for all, however many processes look.
create or replace function public.expired_outbox(page_limit integer default 50) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'message_id', x.message_id, 'conversation_id', x.conversation_id, 'state', x.state, 'attempt', x.attempt,
    'gateway', x.gateway, 'session', x.session, 'chat_id', x.chat_id, 'type', x.type, 'body', x.body,
    'wanted_id', x.wanted_id,
    'queued_at_ms', app.to_ms(x.queued_at), 'claimed_at_ms', app.to_ms(x.claimed_at), 'checks', x.checks,
    'last_checked_at_ms', app.to_ms(x.last_checked_at)) order by x.queued_at, x.message_id), '[]')
  from (
    select o.*, c.gateway, c.session, c.chat_id, m.type, m.body
    from public.outbox o
    join public.whatsapp_messages m on m.id = o.message_id
    join public.whatsapp_conversations c on c.id = o.conversation_id
    where (o.state = 'queued' and o.queued_at < now() - interval '10 s')
      or ((o.state = 'unconfirmed' or (o.state = 'dispatching' and o.lease_until < now())) and not o.unaskable
        and (o.last_checked_at is null or o.last_checked_at < now() - interval '60 s'))
    order by o.queued_at, o.message_id limit least(greatest(expired_outbox.page_limit, 1), 500)) x
$$;

create or replace function public.note_outbox_check(message_id uuid, attempt integer) returns integer
language sql volatile security definer set search_path = '' as $$
  update public.outbox o set checks = o.checks + 1, last_checked_at = clock_timestamp()
  where o.message_id = note_outbox_check.message_id and o.attempt = note_outbox_check.attempt
    and o.state in ('dispatching', 'unconfirmed')
    and (o.last_checked_at is null or o.last_checked_at < clock_timestamp() - interval '60 s')
  returning o.checks
$$;
comment on function public.note_outbox_check(uuid, integer) is
  'The gateway was asked and did not know it: how often now. Null when settled since, or when it was asked less than 60 s ago.';
grant execute on function public.prepare_send(uuid, integer, text, integer), public.give_up_asking(uuid, integer) to service_role;
