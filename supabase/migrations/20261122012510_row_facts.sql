-- A row of the list says how long a voice message is, that the last message was taken back, how many are in a group, and its
-- place while nothing was said.
create or replace function app.conversation_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language plpgsql stable security definer rows 50 set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select c.id, jsonb_build_object(
    'id', c.id, 'gateway', c.gateway, 'session', c.session, 'chat_id', c.chat_id, 'is_group', c.is_group,
    'contact_id', c.contact_id, 'branch_id', c.branch_id, 'branch_name', b.name,
    'name', coalesce(c.display_name, c.whatsapp_name), 'phone', c.phone_number, 'avatar_url', t.avatar_url,
    'badge', case when c.badge = 'unknown' then '{"type": "unknown"}'::jsonb else
      jsonb_build_object('type', split_part(c.badge, ':', 1), 'status', split_part(c.badge, ':', 2)) end,
    'member_id', c.member_id, 'lead_id', c.lead_id,
    'status', c.status, 'tags', to_jsonb(c.tags), 'notes', c.notes, 'assigned_staff_id', c.assigned_staff_id,
    'assigned_staff_name', s.name, 'linked', c.linked, 'group_size', c.group_size,
    'sort_at_ms', round(extract(epoch from c.sort_at) * 1000)::bigint,
    'last_message', case when c.last_message_id is not null then jsonb_build_object(
      'at_ms', round(extract(epoch from c.last_message_at) * 1000)::bigint, 'preview', c.last_message_preview,
      'kind', c.last_message_kind, 'direction', c.last_message_direction, 'status', c.last_message_status,
      'duration_ms', case when c.last_message_kind in ('voice', 'audio') then (
        select m.content -> 'media' -> 'durationMs' from public.whatsapp_messages m
        where m.id = c.last_message_id and m.revoked_at is null) end,
      'deleted', c.last_message_preview is null and exists (
        select from public.whatsapp_messages m where m.id = c.last_message_id and m.revoked_at is not null)) end,
    'unread_count', c.unread_count)
  from public.whatsapp_conversations c
  left join public.branches b on b.id = c.branch_id
  left join public.whatsapp_contacts t on t.id = c.contact_id
  left join public.staff s on s.id = c.assigned_staff_id
  where c.id = any (ids);
end $$;
