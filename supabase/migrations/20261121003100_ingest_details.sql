-- What may be reported about a message after (or before) it is known. Each report may come twice and in any order.

create function app.apply_ack(m public.whatsapp_messages, event jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  reported public.delivery_status := (event ->> 'status')::public.delivery_status;
begin
  -- One reader of a group is not everybody: the message as a whole has only arrived.
  if event ->> 'participant' is not null and coalesce(event ->> 'chatId', '') like '%@g.us' then
    reported := least(reported, 'delivered');
  end if;
  update public.whatsapp_messages x set status = reported,
    failure_code = case when reported = 'failed' then 'not_delivered' end
  where x.id = m.id and x.status < reported;
  if reported >= 'sent' then
    update public.outbox o set state = 'done', lease_until = null where o.message_id = m.id and o.state <> 'done';
  end if;
end $$;

create function app.apply_edit(m public.whatsapp_messages, event jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_messages x set
    original_body = case when x.edited_at is null then x.body else x.original_body end,
    body = event ->> 'body',
    edited_at = app.from_ms((event ->> 'atMs')::numeric)
  where x.id = m.id
    and (x.edited_at is null
      or (x.edited_at, coalesce(x.body, '')) < (app.from_ms((event ->> 'atMs')::numeric), coalesce(event ->> 'body', '')))
$$;

create function app.apply_revoke(m public.whatsapp_messages, event jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update public.whatsapp_messages x set revoked_at = app.from_ms((event ->> 'atMs')::numeric)
  where x.id = m.id and (x.revoked_at is null or x.revoked_at > app.from_ms((event ->> 'atMs')::numeric))
$$;

create function app.apply_reaction(m public.whatsapp_messages, event jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.whatsapp_reactions as r (message_id, sender_id, from_me, emoji, reacted_at)
  values (m.id, event ->> 'senderId', (event ->> 'reactorIsMe')::boolean, event ->> 'emoji',
    app.from_ms((event ->> 'atMs')::numeric))
  on conflict (message_id, sender_id) do update set
    emoji = excluded.emoji, reacted_at = excluded.reacted_at, from_me = excluded.from_me
  where (r.reacted_at, r.emoji) < (excluded.reacted_at, excluded.emoji);
  if found then
    update public.whatsapp_messages x set change_xid = pg_current_xact_id() where x.id = m.id;
  end if;
end $$;

create function app.apply_vote(m public.whatsapp_messages, event jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.whatsapp_poll_votes as v (message_id, voter_id, options, voted_at)
  values (m.id, event ->> 'voterId', array(select jsonb_array_elements_text(event -> 'options')),
    app.from_ms((event ->> 'atMs')::numeric))
  on conflict (message_id, voter_id) do update set options = excluded.options, voted_at = excluded.voted_at
  where (v.voted_at, v.options) < (excluded.voted_at, excluded.options);
  if found and m.type = 'poll' then
    update public.whatsapp_messages x set content = jsonb_set(x.content, '{options}', (
      select coalesce(jsonb_agg(jsonb_build_object('name', o.value ->> 'name', 'votes', (
          select count(*) from public.whatsapp_poll_votes v where v.message_id = m.id and o.value ->> 'name' = any (v.options)))
        order by o.ordinality), '[]')
      from jsonb_array_elements(x.content -> 'options') with ordinality o))
    where x.id = m.id;
  end if;
end $$;

create function app.apply_report(m public.whatsapp_messages, event jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  case event ->> 'type'
    when 'message/acked' then perform app.apply_ack(m, event);
    when 'message/edited' then perform app.apply_edit(m, event);
    when 'message/revoked' then perform app.apply_revoke(m, event);
    when 'message/reacted' then perform app.apply_reaction(m, event);
    when 'poll/voted' then perform app.apply_vote(m, event);
  end case;
end $$;

-- A report about a message: applied, or kept until the message comes.
create function app.ingest_report(gateway public.gateway_kind, session text, event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
begin
  select * into m from public.whatsapp_messages x
  where x.gateway = ingest_report.gateway and x.session = ingest_report.session and x.bare_id = event ->> 'bareId'
    and x.from_me = coalesce((event ->> 'fromMe')::boolean, x.from_me)
  order by x.from_me desc limit 1;
  if m.id is not null then
    perform 1 from public.whatsapp_conversations c where c.id = m.conversation_id for update;
    perform app.apply_report(m, event);
    return jsonb_build_object('message_id', m.id, 'conversation_id', m.conversation_id, 'created', false);
  end if;
  if event ->> 'bareId' is null then
    raise exception 'a report without a message id' using errcode = '22004';
  end if;
  delete from public.whatsapp_pending_events p where p.received_at < now() - interval '7 days';
  insert into public.whatsapp_pending_events (gateway, session, bare_id, event, digest)
  values (ingest_report.gateway, ingest_report.session, event ->> 'bareId', event, md5(event::text))
  on conflict do nothing;
  return jsonb_build_object('message_id', null, 'conversation_id', null, 'created', false);
end $$;

-- The message is here: what was said about it before it came now counts.
create function app.apply_pending(message_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
  waiting jsonb;
begin
  select * into strict m from public.whatsapp_messages x where x.id = message_id;
  for waiting in
    delete from public.whatsapp_pending_events p
    where p.gateway = m.gateway and p.session = m.session and p.bare_id = m.bare_id
      and coalesce((p.event ->> 'fromMe')::boolean, m.from_me) = m.from_me
    returning p.event
  loop
    perform app.apply_report(m, waiting);
  end loop;
end $$;
