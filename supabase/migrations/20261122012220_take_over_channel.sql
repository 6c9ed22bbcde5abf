-- A WAHA session was paired with the number whose messages came through UltraMsg so far: WAHA takes over. What UltraMsg told
-- becomes the session's, conversation by conversation and message by message, a few hundred rows a transaction; wherever that
-- is broken off, the next call goes on. A message both told of is one row afterwards: WAHA's.

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
