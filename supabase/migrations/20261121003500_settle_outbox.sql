-- Claims the next message to hand to the gateway: the oldest of a conversation that has none under way.
create function public.claim_outbox(only_message uuid default null, lease_ms integer default 60000) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  conversation uuid;
  claimed public.outbox;
  m public.whatsapp_messages;
  c public.whatsapp_conversations;
begin
  if only_message is not null then
    select o.conversation_id into conversation from public.outbox o where o.message_id = only_message;
    perform 1 from public.whatsapp_conversations v where v.id = conversation for update;
  else
    select v.id into conversation
    from public.outbox o join public.whatsapp_conversations v on v.id = o.conversation_id
    where o.state = 'queued'
      and not exists (select from public.outbox d where d.conversation_id = o.conversation_id and d.state = 'dispatching')
    order by o.queued_at, o.message_id limit 1 for update of v skip locked;
  end if;
  -- The conversation is locked: what is seen from here on stays true.
  update public.outbox o set
    state = 'dispatching', attempt = o.attempt + 1, claimed_at = clock_timestamp(),
    lease_until = clock_timestamp() + lease_ms * interval '1 ms', checks = 0, last_checked_at = null
  where o.message_id = (
      select h.message_id from public.outbox h where h.conversation_id = conversation and h.state = 'queued'
      order by h.queued_at, h.message_id limit 1)
    and (only_message is null or o.message_id = only_message)
    and not exists (select from public.outbox d where d.conversation_id = conversation and d.state = 'dispatching')
  returning * into claimed;
  if claimed.message_id is null then
    return null;
  end if;
  update public.whatsapp_messages x set status = 'dispatching', failure_code = null
  where x.id = claimed.message_id returning * into m;
  select * into c from public.whatsapp_conversations v where v.id = conversation;
  return jsonb_build_object(
    'message', app.message_json(m), 'attempt', claimed.attempt, 'chat_id', c.chat_id, 'gateway', c.gateway,
    'session', c.session, 'body', m.body, 'content', m.content, 'media_path', m.media_path,
    'reply_to_full_id', (
      select q.waha_message_id from public.whatsapp_messages q
      where q.conversation_id = c.id and q.bare_id = m.quoted_bare_id order by q.sent_at desc limit 1));
end $$;
comment on function public.claim_outbox(uuid, integer) is
  'Takes one message for sending, under a lease; null when there is none, or the one asked for is not at the head of its conversation.';

-- The gateway's answer named an id some other row already has: an echo nobody recognised becomes part of ours; another message
-- of ours that took the echo for its own gives it back.
create function app.take_over_id(m public.whatsapp_messages, bare_id text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  other public.whatsapp_messages;
  c public.whatsapp_conversations;
begin
  select * into other from public.whatsapp_messages x
  where x.gateway = m.gateway and x.session = m.session and x.from_me and x.bare_id = take_over_id.bare_id and x.id <> m.id;
  if other.id is null then
    return;
  elsif other.client_id is not null then
    update public.whatsapp_messages x set bare_id = null, waha_message_id = null, status = 'unconfirmed', failure_code = 'unconfirmed'
    where x.id = other.id;
    update public.outbox o set state = 'unconfirmed', checks = 0, last_checked_at = null where o.message_id = other.id;
    return;
  end if;
  update public.whatsapp_reactions r set message_id = m.id where r.message_id = other.id;
  select * into c from public.whatsapp_conversations v where v.id = other.conversation_id;
  perform app.remember_removal(c, 'message', other.id, m.id);
  delete from public.whatsapp_messages x where x.id = other.id;
  update public.whatsapp_messages x set status = greatest(x.status, other.status),
    edited_at = other.edited_at, original_body = other.original_body, revoked_at = other.revoked_at,
    body = case when other.edited_at is null then x.body else other.body end
  where x.id = m.id;
  perform app.recount_conversation(other.conversation_id);
end $$;

create function app.settle_sent(m public.whatsapp_messages, outcome jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  named text := nullif(outcome ->> 'bare_id', '');
begin
  if named is not null and m.bare_id is distinct from named then
    perform app.take_over_id(m, named);
  end if;
  update public.whatsapp_messages x set status = greatest(x.status, 'sent'), failure_code = null,
    bare_id = coalesce(named, x.bare_id), waha_message_id = coalesce(outcome ->> 'full_id', x.waha_message_id)
  where x.id = m.id;
  update public.outbox o set state = 'done', lease_until = null where o.message_id = m.id;
  if named is not null then
    perform app.apply_pending(m.id);
  end if;
end $$;

create function public.settle_outbox(message_id uuid, attempt integer, outcome jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
  o public.outbox;
  result text := outcome ->> 'result';
begin
  if result is null or result not in ('sent', 'failed', 'unconfirmed') or (result <> 'sent' and outcome ->> 'code' is null) then
    raise exception 'an outcome is sent, or failed or unconfirmed with a code' using errcode = '22023';
  end if;
  select * into m from public.whatsapp_messages x where x.id = settle_outbox.message_id;
  if m.id is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  perform app.lock_channel(m.gateway, m.session);
  select * into m from public.whatsapp_messages x where x.id = settle_outbox.message_id;
  perform 1 from public.whatsapp_conversations c where c.id = m.conversation_id for update;
  select * into m from public.whatsapp_messages x where x.id = settle_outbox.message_id;
  select * into o from public.outbox x where x.message_id = settle_outbox.message_id;
  if o.attempt = settle_outbox.attempt then
    if result = 'sent' and (o.state <> 'done' or m.bare_id is distinct from outcome ->> 'bare_id') then
      perform app.settle_sent(m, outcome);
    elsif (result = 'failed' and o.state in ('dispatching', 'unconfirmed'))
      or (result = 'unconfirmed' and o.state = 'dispatching') then
      update public.outbox x set state = result::public.outbox_state, lease_until = null where x.message_id = m.id;
      update public.whatsapp_messages x set status = result::public.delivery_status, failure_code = outcome ->> 'code'
      where x.id = m.id;
    end if;
  end if;
  select * into m from public.whatsapp_messages x where x.id = settle_outbox.message_id;
  return app.message_json(m);
end $$;
comment on function public.settle_outbox(uuid, integer, jsonb) is
  'What became of an attempt. Twice is once; an older attempt, or one already settled better, changes nothing.';

create function public.expired_outbox(page_limit integer default 50) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'message_id', x.message_id, 'conversation_id', x.conversation_id, 'state', x.state, 'attempt', x.attempt,
    'gateway', x.gateway, 'session', x.session, 'chat_id', x.chat_id, 'type', x.type, 'body', x.body,
    'queued_at_ms', app.to_ms(x.queued_at), 'claimed_at_ms', app.to_ms(x.claimed_at), 'checks', x.checks,
    'last_checked_at_ms', app.to_ms(x.last_checked_at)) order by x.queued_at, x.message_id), '[]')
  from (
    select o.*, c.gateway, c.session, c.chat_id, m.type, m.body
    from public.outbox o
    join public.whatsapp_messages m on m.id = o.message_id
    join public.whatsapp_conversations c on c.id = o.conversation_id
    where (o.state = 'queued' and o.queued_at < now() - interval '10 s')
      or (o.state = 'dispatching' and o.lease_until < now())
      or (o.state = 'unconfirmed' and (o.last_checked_at is null or o.last_checked_at < now() - interval '60 s'))
    order by o.queued_at, o.message_id limit least(greatest(expired_outbox.page_limit, 1), 500)) x
$$;
comment on function public.expired_outbox(integer) is
  'What the sweeper looks at: queued for over 10 s, a lease that ran out, or unconfirmed and not looked up for 60 s.';

create function public.note_outbox_check(message_id uuid, attempt integer) returns integer
language sql volatile security definer set search_path = '' as $$
  update public.outbox o set checks = o.checks + 1, last_checked_at = clock_timestamp()
  where o.message_id = note_outbox_check.message_id and o.attempt = note_outbox_check.attempt
    and o.state in ('dispatching', 'unconfirmed')
  returning o.checks
$$;
comment on function public.note_outbox_check(uuid, integer) is 'The gateway was asked and did not know it: how often now; null when settled since.';

grant execute on function public.claim_outbox(uuid, integer), public.settle_outbox(uuid, integer, jsonb),
  public.expired_outbox(integer), public.note_outbox_check(uuid, integer) to service_role;
