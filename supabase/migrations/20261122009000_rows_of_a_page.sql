-- A page is some fifty rows, not the thousand a planner assumes: told so, it looks each name and reaction up instead of reading
-- whole tables to join them.
alter function app.conversation_rows(uuid[]) rows 50;

create or replace function app.message_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer rows 50 set search_path = '' as $$
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
    'reactions', coalesce((
      select jsonb_agg(jsonb_build_object('emoji', r.emoji, 'sender_id', r.sender_id, 'from_me', r.from_me)
        order by r.reacted_at, r.sender_id)
      from public.whatsapp_reactions r where r.message_id = m.id and r.emoji <> ''), '[]'),
    'ai_processed', m.ai_processed, 'appointment_created', m.appointment_created, 'late', m.late,
    'sent_at_ms', round(extract(epoch from m.sent_at) * 1000)::bigint,
    'edited_at_ms', round(extract(epoch from m.edited_at) * 1000)::bigint,
    'revoked_at_ms', round(extract(epoch from m.revoked_at) * 1000)::bigint)
  from public.whatsapp_messages m
  left join public.staff s on s.id = m.sent_by
  where m.id = any (ids)
$$;
