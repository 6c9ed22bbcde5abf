-- The list marks people somebody looks after, and puts a conversation without messages where the database has it.
alter table public.whatsapp_conversations add column linked boolean not null default false;
comment on column public.whatsapp_conversations.linked is 'Somebody looks after its contact (contact_links). Kept by triggers.';

create function app.note_linked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.linked := exists (select from public.contact_links l where l.contact_id = new.contact_id);
  return new;
end $$;

create trigger a_whatsapp_conversations_linked before insert or update of contact_id on public.whatsapp_conversations
  for each row execute function app.note_linked();

create function app.links_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.whatsapp_conversations c
  set linked = exists (select from public.contact_links l where l.contact_id = c.contact_id)
  where c.contact_id in (old.contact_id, new.contact_id)
    and c.linked <> exists (select from public.contact_links l where l.contact_id = c.contact_id);
  return null;
end $$;

create trigger contact_links_mark after insert or update or delete on public.contact_links
  for each row execute function app.links_changed();

update public.whatsapp_conversations c set linked = true
where c.contact_id in (select l.contact_id from public.contact_links l);

create or replace function app.conversation_rows(ids uuid[]) returns table (id uuid, "row" jsonb)
language sql stable security definer rows 50 set search_path = '' as $$
  select c.id, jsonb_build_object(
    'id', c.id, 'gateway', c.gateway, 'session', c.session, 'chat_id', c.chat_id, 'is_group', c.is_group,
    'contact_id', c.contact_id, 'branch_id', c.branch_id, 'branch_name', b.name,
    'name', coalesce(c.display_name, c.whatsapp_name), 'phone', c.phone_number, 'avatar_url', t.avatar_url,
    'badge', case when c.badge = 'unknown' then '{"type": "unknown"}'::jsonb else
      jsonb_build_object('type', split_part(c.badge, ':', 1), 'status', split_part(c.badge, ':', 2)) end,
    'member_id', c.member_id, 'lead_id', c.lead_id,
    'status', c.status, 'tags', to_jsonb(c.tags), 'notes', c.notes, 'assigned_staff_id', c.assigned_staff_id,
    'assigned_staff_name', s.name, 'linked', c.linked,
    'created_at_ms', round(extract(epoch from c.created_at) * 1000)::bigint,
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
