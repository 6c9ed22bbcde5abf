-- The two shapes every reader gets: lists, threads and the feed answer the very same rows. Times are milliseconds.
-- These only dress a row the caller was already allowed to read, which is why they may look up names freely.

create function app.badge_json(member_id uuid, lead_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select jsonb_build_object('type', 'member', 'status', app.member_status(badge_json.member_id))
     where badge_json.member_id is not null),
    (select jsonb_build_object('type', 'lead', 'status', l.status) from public.leads l where l.id = badge_json.lead_id),
    '{"type": "unknown"}');
end $$;

create function app.conversation_json(c public.whatsapp_conversations) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', c.id, 'gateway', c.gateway, 'session', c.session, 'chat_id', c.chat_id, 'is_group', c.is_group,
    'contact_id', c.contact_id, 'branch_id', c.branch_id,
    'branch_name', (select b.name from public.branches b where b.id = c.branch_id),
    'name', coalesce(c.display_name, c.whatsapp_name), 'phone', c.phone_number,
    'avatar_url', (select t.avatar_url from public.whatsapp_contacts t where t.id = c.contact_id),
    'badge', app.badge_json(c.member_id, c.lead_id), 'member_id', c.member_id, 'lead_id', c.lead_id,
    'status', c.status, 'tags', to_jsonb(c.tags), 'notes', c.notes, 'assigned_staff_id', c.assigned_staff_id,
    'assigned_staff_name', (select s.name from public.staff s where s.id = c.assigned_staff_id),
    'last_message', case when c.last_message_id is not null then jsonb_build_object(
      'at_ms', app.to_ms(c.last_message_at), 'preview', c.last_message_preview, 'kind', c.last_message_kind,
      'direction', c.last_message_direction, 'status', c.last_message_status) end,
    'unread_count', c.unread_count);
end $$;

create function app.message_json(m public.whatsapp_messages) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'client_id', m.client_id, 'bare_id', m.bare_id,
    'direction', case when m.from_me then 'out' else 'in' end, 'status', m.status, 'failure_code', m.failure_code,
    'body', m.body,
    'content', case when m.content #> '{media,gatewayUrl}' is not null
      then jsonb_set(m.content, '{media,gatewayUrl}', 'null') else m.content end,
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

create function app.session_json(s public.whatsapp_sessions) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', s.id, 'gateway', s.gateway, 'name', s.name, 'status', s.status, 'raw_status', s.raw_status,
    'engine', s.engine, 'phone', s.phone, 'push_name', s.push_name, 'last_event_at_ms', app.to_ms(s.last_event_at));
end $$;

create function app.visibility_json(contact_id uuid, branch_id uuid, is_group boolean) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('contact_id', contact_id, 'branch_id', branch_id, 'is_group', is_group);
end $$;

grant execute on function app.conversation_json(public.whatsapp_conversations),
  app.message_json(public.whatsapp_messages), app.session_json(public.whatsapp_sessions),
  app.visibility_json(uuid, uuid, boolean) to authenticated, service_role;
