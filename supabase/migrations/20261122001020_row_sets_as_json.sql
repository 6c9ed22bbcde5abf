-- The two shapes again, many rows at a time: a page is dressed by one join instead of a few look-ups a row. They dress rows
-- the caller was already allowed to read, and are called by functions that have decided so; nobody else may call them.

create function app.conversation_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer rows 50 set search_path = '' as $$
  select c.id, jsonb_build_object(
    'id', c.id, 'gateway', c.gateway, 'session', c.session, 'chat_id', c.chat_id, 'is_group', c.is_group,
    'contact_id', c.contact_id, 'branch_id', c.branch_id, 'branch_name', b.name,
    'name', coalesce(c.display_name, c.whatsapp_name), 'phone', c.phone_number, 'avatar_url', t.avatar_url,
    'badge', case when c.badge = 'unknown' then '{"type": "unknown"}'::jsonb else
      jsonb_build_object('type', split_part(c.badge, ':', 1), 'status', split_part(c.badge, ':', 2)) end,
    'member_id', c.member_id, 'lead_id', c.lead_id,
    'status', c.status, 'tags', to_jsonb(c.tags), 'notes', c.notes, 'assigned_staff_id', c.assigned_staff_id,
    'assigned_staff_name', s.name,
    'last_message', case when c.last_message_id is not null then jsonb_build_object(
      'at_ms', round(extract(epoch from c.last_message_at) * 1000)::bigint, 'preview', c.last_message_preview,
      'kind', c.last_message_kind, 'direction', c.last_message_direction, 'status', c.last_message_status) end,
    'unread_count', c.unread_count)
  from public.whatsapp_conversations c
  left join public.branches b on b.id = c.branch_id
  left join public.whatsapp_contacts t on t.id = c.contact_id
  left join public.staff s on s.id = c.assigned_staff_id
  where c.id = any (ids)
$$;

create function app.message_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer rows 50 set search_path = '' as $$
  select m.id, jsonb_build_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'client_id', m.client_id, 'bare_id', m.bare_id,
    'direction', case when m.from_me then 'out' else 'in' end, 'status', m.status, 'failure_code', m.failure_code,
    'body', m.body,
    'content', case when m.content #> '{media,gatewayUrl}' is not null
      then jsonb_set(m.content, '{media,gatewayUrl}', 'null') else m.content end,
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

-- One row, by the very same words.
create or replace function app.conversation_json(c public.whatsapp_conversations) returns jsonb
language sql stable security definer set search_path = '' as $$
  select r."row" from app.conversation_rows(array[c.id]) r
$$;
create or replace function app.message_json(m public.whatsapp_messages) returns jsonb
language sql stable security definer set search_path = '' as $$
  select r."row" from app.message_rows(array[m.id]) r
$$;
drop function app.badge_json(uuid, uuid);
