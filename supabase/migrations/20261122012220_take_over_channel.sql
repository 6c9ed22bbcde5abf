-- A WAHA session was paired with the number whose messages came through UltraMsg so far: WAHA takes over. What UltraMsg told
-- becomes the session's, conversation by conversation and message by message, a few hundred rows a transaction; wherever that
-- is broken off, the next call goes on. A message both told of is one row afterwards: WAHA's.

-- May this conversation not move now? What waits for UltraMsg's word can only be asked there.
create function app.waits_for_its_gateway(conversation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.outbox o
    where o.conversation_id = waits_for_its_gateway.conversation
      and (o.state = 'dispatching' or (o.state = 'unconfirmed' and not o.unaskable)))
$$;

-- WAHA's row of a message UltraMsg told of: by its id, or by its words for a send of ours whose id was never told.
create function app.same_of_session(a public.whatsapp_messages, session text, conversation uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select w.id from public.whatsapp_messages w
  where w.gateway = 'waha' and w.session = same_of_session.session and w.from_me = a.from_me and w.bare_id = a.bare_id
  union all
  (select w.id from public.whatsapp_messages w, public.outbox o
    where a.bare_id is null and a.from_me and o.message_id = a.id and o.state = 'done'
      and w.gateway = 'waha' and w.conversation_id = conversation and w.from_me and w.client_id is null
      and w.type = a.type and btrim(coalesce(w.body, ''), E' \n\r\t') = btrim(coalesce(a.body, ''), E' \n\r\t')
      and w.sent_at between o.claimed_at - interval '60 s' and o.claimed_at + interval '25 h'
    order by w.sent_at, w.id limit 1)
  limit 1
$$;

-- UltraMsg's row becomes part of WAHA's. WAHA's words, ticks and file stand; what only the desk knows of it goes along.
create function app.fold_message(a public.whatsapp_messages, into_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
begin
  insert into public.whatsapp_reactions as r (message_id, sender_id, from_me, emoji, reacted_at)
  select into_id, x.sender_id, x.from_me, x.emoji, x.reacted_at from public.whatsapp_reactions x where x.message_id = a.id
  on conflict (message_id, sender_id) do update
    set emoji = excluded.emoji, reacted_at = excluded.reacted_at, from_me = excluded.from_me
  where r.reacted_at < excluded.reacted_at;
  update public.outbox o set message_id = into_id,
    conversation_id = (select w.conversation_id from public.whatsapp_messages w where w.id = into_id)
  where o.message_id = a.id and not exists (select from public.outbox x where x.message_id = into_id);
  select * into c from public.whatsapp_conversations v where v.id = a.conversation_id;
  perform app.remember_removal(c, 'message', a.id, into_id);
  delete from public.whatsapp_messages x where x.id = a.id;
  update public.whatsapp_messages w set
    client_id = coalesce(w.client_id, a.client_id), sent_by = coalesce(w.sent_by, a.sent_by),
    status = greatest(w.status, a.status), failure_code = null,
    quoted_bare_id = coalesce(w.quoted_bare_id, a.quoted_bare_id), quoted = coalesce(w.quoted, a.quoted),
    delivered_at = coalesce(w.delivered_at, a.delivered_at), read_at = coalesce(w.read_at, a.read_at),
    received_at = least(w.received_at, a.received_at), late = w.late and a.late,
    ai_processed = w.ai_processed or a.ai_processed, ai_response = coalesce(w.ai_response, a.ai_response),
    appointment_created = w.appointment_created or a.appointment_created
  where w.id = into_id;
  if a.media_state = 'stored' then
    update public.whatsapp_messages w set media_hash = a.media_hash, media_path = a.media_path, media_state = 'stored',
      content = jsonb_set(w.content, '{media}', (a.content -> 'media') || jsonb_strip_nulls(w.content -> 'media')
        || jsonb_build_object('mimetype', a.content -> 'media' -> 'mimetype', 'sizeBytes', a.content -> 'media' -> 'sizeBytes'))
    where w.id = into_id and w.media_state is distinct from 'stored' and jsonb_typeof(w.content -> 'media') = 'object';
    if found then
      delete from public.whatsapp_media_fetches f where f.message_id = into_id;
    end if;
  end if;
end $$;

-- One message of UltraMsg becomes the session's, in this conversation of it.
create function app.hand_over_message(a public.whatsapp_messages, session text, conversation uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  same uuid := app.same_of_session(a, session, conversation);
begin
  if same is not null then
    perform app.fold_message(a, same);
    return;
  end if;
  update public.whatsapp_messages m set gateway = 'waha', session = hand_over_message.session,
    conversation_id = conversation, second_hand = true
  where m.id = a.id;
  update public.outbox o set conversation_id = conversation where o.message_id = a.id;
  perform app.apply_pending(a.id);
end $$;

-- What people made of UltraMsg's conversation, once its messages are gone from it.
create function app.fold_conversation(s public.whatsapp_conversations, into_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.whatsapp_conversations t set
    tags = (select coalesce(array_agg(x.tag order by x.n), '{}') from (
      select tag, min(n) as n from unnest(t.tags || s.tags) with ordinality u (tag, n) group by tag) x),
    notes = left(concat_ws(E'\n', nullif(t.notes, ''), nullif(nullif(s.notes, ''), t.notes)), 20000),
    assigned_staff_id = coalesce(t.assigned_staff_id, s.assigned_staff_id),
    status = least(t.status, s.status),
    -- What both told of was counted twice.
    unread_count = least(t.unread_count + s.unread_count, (
      select count(*) from public.whatsapp_messages m
      where m.conversation_id = into_id and not m.from_me and m.status < 'read'))
  where t.id = into_id;
  -- An earlier merge that may yet be undone finds its messages where they are now.
  update public.whatsapp_merges g set was = jsonb_set(g.was, '{chats}', (
    select jsonb_agg(case when x ->> 'into' = s.id::text then jsonb_set(x, '{into}', to_jsonb(into_id)) else x end)
    from jsonb_array_elements(g.was -> 'chats') x))
  where g.into_contact_id = s.contact_id and g.undone_at is null
    and g.was -> 'chats' @> jsonb_build_array(jsonb_build_object('into', s.id));
  perform app.recount_conversation(into_id);
  perform app.remember_removal(s, 'conversation', s.id, into_id);
  delete from public.whatsapp_conversations c where c.id = s.id;
end $$;

-- One conversation, or as much of it as `budget` messages. Answers how many rows it wrote.
create function app.hand_over_conversation(s public.whatsapp_conversations, session text, budget integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  target uuid;
  a public.whatsapp_messages;
  moved integer := 0;
begin
  select c.id into target from public.whatsapp_conversations c
  where c.gateway = 'waha' and c.session = hand_over_conversation.session and c.chat_id = s.chat_id for update;
  if target is null then
    -- It changes channels as it is; its messages follow. Read, not refreshed: contacts are locked before conversations.
    update public.whatsapp_conversations c set gateway = 'waha', session = hand_over_conversation.session,
      branch_id = case when c.is_group then null else coalesce(
        (select t.branch_id from public.whatsapp_contacts t where t.id = c.contact_id),
        (select x.branch_id from public.whatsapp_sessions x where x.gateway = 'waha' and x.name = hand_over_conversation.session)) end
    where c.id = s.id;
    return 1;
  end if;
  for a in
    select m.* from public.whatsapp_messages m where m.conversation_id = s.id order by m.sent_at, m.id limit budget
  loop
    perform app.hand_over_message(a, session, target);
    moved := moved + 1;
  end loop;
  if not exists (select from public.whatsapp_messages m where m.conversation_id = s.id) then
    perform app.fold_conversation(s, target);
    moved := moved + 1;
  else
    perform app.recount_conversation(target);
    perform app.recount_conversation(s.id);
  end if;
  return moved;
end $$;

-- Messages whose conversation is the session's by now, and reports that waited for a message.
create function app.hand_over_rest(instance text, session text, budget integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  a public.whatsapp_messages;
  waiting jsonb;
  moved integer := 0;
  touched uuid[] := '{}';
begin
  for a in
    select m.* from public.whatsapp_messages m
    join public.whatsapp_conversations c on c.id = m.conversation_id and c.gateway = 'waha'
    where m.gateway = 'ultramsg' and m.session = instance limit budget
  loop
    perform app.hand_over_message(a, session, a.conversation_id);
    moved := moved + 1;
    touched := touched || a.conversation_id;
  end loop;
  -- What WAHA told of meanwhile was counted twice.
  update public.whatsapp_conversations c set unread_count = least(c.unread_count, (
    select count(*) from public.whatsapp_messages m
    where m.conversation_id = c.id and not m.from_me and m.status < 'read'))
  where c.id = any (touched) and c.unread_count > 0;
  perform app.recount_conversation(x.id) from (select distinct unnest(touched) as id order by 1) x;
  for waiting in
    delete from public.whatsapp_pending_events p where p.id in (
      select q.id from public.whatsapp_pending_events q where q.gateway = 'ultramsg' and q.session = instance
      order by q.received_at limit greatest(budget - moved, 0))
    returning p.event
  loop
    perform app.ingest_report('waha', session, waiting);
    moved := moved + 1;
  end loop;
  return moved;
end $$;

create function public.take_over_channel(instance text, page_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  target text := app.twin_of(instance);
  budget integer := least(greatest(coalesce(page_limit, 200), 1), 400);
  s public.whatsapp_conversations;
  moved integer := 0;
begin
  if target is null then
    return 0;
  end if;
  perform app.lock_channel(x.gateway::public.gateway_kind, x.session)
  from (values ('waha', target), ('ultramsg', instance)) x (gateway, session) order by x.gateway::public.gateway_kind, x.session;
  for s in
    select c.* from public.whatsapp_conversations c
    where c.gateway = 'ultramsg' and c.session = instance and not app.waits_for_its_gateway(c.id)
    order by c.chat_id limit budget for update of c
  loop
    -- The row is locked: a claim that came before the lock is seen only now.
    if not app.waits_for_its_gateway(s.id) then
      moved := moved + app.hand_over_conversation(s, target, budget - moved);
    end if;
    exit when moved >= budget;
  end loop;
  if moved < budget then
    moved := moved + app.hand_over_rest(instance, target, budget - moved);
  end if;
  return moved;
end $$;
comment on function public.take_over_channel(text, integer) is
  'Gives what an UltraMsg instance told to the WAHA session of the same number, at most 400 rows a call. How many it wrote; 0: there is nothing (left) to take over, or no such session. Conversations with a send that only UltraMsg can be asked about stay until it is settled.';

grant execute on function public.take_over_channel(text, integer) to service_role;
