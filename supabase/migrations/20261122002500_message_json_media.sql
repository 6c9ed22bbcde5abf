-- What a screen shows of a file that may not be here yet.
create function app.media_state_word(media_state text) returns text
language sql immutable set search_path = '' as $$
  select case media_state when 'wanted' then 'fetching' else media_state end
$$;

-- The shape every reader gets, as before, with the state of the file.
create or replace function app.message_json(m public.whatsapp_messages) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'client_id', m.client_id, 'bare_id', m.bare_id,
    'direction', case when m.from_me then 'out' else 'in' end, 'status', m.status, 'failure_code', m.failure_code,
    'body', m.body,
    'content', case when m.content #> '{media,gatewayUrl}' is not null
      then jsonb_set(m.content, '{media,gatewayUrl}', 'null') else m.content end,
    'media_state', app.media_state_word(m.media_state),
    'sender', case when m.sender_chat_id is not null then jsonb_build_object(
      'chat_id', m.sender_chat_id, 'phone', m.sender_phone, 'name', m.sender_name) end,
    'sent_by', (select s.name from public.staff s where s.id = m.sent_by),
    'quoted_bare_id', m.quoted_bare_id, 'forwarded', m.forwarded,
    'reactions', coalesce((
      select jsonb_agg(jsonb_build_object('emoji', r.emoji, 'sender_id', r.sender_id, 'from_me', r.from_me)
        order by r.reacted_at, r.sender_id)
      from public.whatsapp_reactions r where r.message_id = m.id and r.emoji <> ''), '[]'),
    'ai_processed', m.ai_processed, 'appointment_created', m.appointment_created, 'late', m.late,
    'sent_at_ms', app.to_ms(m.sent_at), 'edited_at_ms', app.to_ms(m.edited_at), 'revoked_at_ms', app.to_ms(m.revoked_at));
end $$;
