-- Messages as every reader gets them, as before, with what a screen shows of a file that may not be here yet.
create or replace function app.message_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer set search_path = '' as $$
  select m.id, jsonb_build_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'client_id', m.client_id, 'bare_id', m.bare_id,
    'direction', case when m.from_me then 'out' else 'in' end, 'status', m.status, 'failure_code', m.failure_code,
    'body', m.body,
    'content', case when m.content #> '{media,gatewayUrl}' is not null
      then jsonb_set(m.content, '{media,gatewayUrl}', 'null') else m.content end,
    'media_state', case m.media_state when 'wanted' then 'fetching' else m.media_state end,
    'sender', case when m.sender_chat_id is not null then jsonb_build_object(
      'chat_id', m.sender_chat_id, 'phone', m.sender_phone, 'name', m.sender_name) end,
    'sent_by', s.name, 'quoted_bare_id', m.quoted_bare_id, 'forwarded', m.forwarded,
    'reactions', coalesce(r.reactions, '[]'),
    'ai_processed', m.ai_processed, 'appointment_created', m.appointment_created, 'late', m.late,
    'sent_at_ms', round(extract(epoch from m.sent_at) * 1000)::bigint,
    'edited_at_ms', round(extract(epoch from m.edited_at) * 1000)::bigint,
    'revoked_at_ms', round(extract(epoch from m.revoked_at) * 1000)::bigint)
  from public.whatsapp_messages m
  left join public.staff s on s.id = m.sent_by
  left join (
    select x.message_id, jsonb_agg(jsonb_build_object('emoji', x.emoji, 'sender_id', x.sender_id, 'from_me', x.from_me)
      order by x.reacted_at, x.sender_id) as reactions
    from public.whatsapp_reactions x where x.message_id = any (ids) and x.emoji <> '' group by x.message_id) r
    on r.message_id = m.id
  where m.id = any (ids)
$$;
