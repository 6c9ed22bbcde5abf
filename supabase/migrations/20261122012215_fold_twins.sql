-- What UltraMsg told of becomes part of what WAHA told: message by message, then the conversation around them.

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
