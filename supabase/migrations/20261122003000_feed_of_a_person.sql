-- What a person's screen holds is void when the database begins another life, and just as void when what they may see has
-- changed: both are another epoch. A browser that slept through an unlinking starts over exactly as one that saw it.
create or replace function app.feed_epoch() returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  life text := substr(md5(concat_ws('/',
    (select system_identifier from pg_control_system()),
    (select timeline_id from pg_control_checkpoint()),
    (select d.oid from pg_database d where d.datname = current_database()))), 1, 12);
begin
  if app.is_service() then
    return life;
  end if;
  return life || coalesce((
    select '-' || substr(md5(concat_ws('/', s.id, s.access_version)), 1, 12)
    from public.staff s where s.auth_user_id = (select auth.uid())), '');
end $$;
comment on function app.feed_epoch() is
  'The life of the database and, for a person, of what they may see. Cursors of another one start over.';

-- A conversation that moves to another branch or contact stays in the database but leaves some people's sight. Its old
-- place is kept, so that the feed can tell exactly those who saw it there and do not see it where it is now.
alter table public.whatsapp_removals add column hides boolean not null default false;
comment on column public.whatsapp_removals.hides is
  'The conversation still exists: it is gone only for those who saw it where it was and cannot see it where it is.';

create function app.remember_hiding() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Nobody has seen a conversation in the transaction that makes it.
  if old.created_at = now()::timestamptz(3) and old.change_xid = pg_current_xact_id() then
    return null;
  end if;
  insert into public.whatsapp_removals (entity, entity_id, contact_id, branch_id, is_group, hides)
  values ('conversation', old.id, old.contact_id, old.branch_id, old.is_group, true);
  return null;
end $$;

create trigger whatsapp_conversations_remember_hiding after update on public.whatsapp_conversations
  for each row
  when (old.contact_id is distinct from new.contact_id or old.branch_id is distinct from new.branch_id)
  execute function app.remember_hiding();

drop policy "staff hear of removals of what they could see" on public.whatsapp_removals;
create policy "staff hear of removals of what they could see" on public.whatsapp_removals for select to authenticated
  using (
    ((select app.my_scope()) = 'all'
      or ((select app.my_scope()) = 'branch'
        and (is_group or branch_id is null or branch_id = (select app.my_branch_id())))
      or ((select app.my_scope()) = 'linked' and contact_id = any ((select app.my_contact_ids())::uuid[])))
    and not (hides and app.can_see_conversation(entity_id))
  );

-- As before, but a hiding also says where the conversation is now: the feed's tail asks nobody's policies.
create or replace function app.change_json(type text, id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return case change_json.type
    when 'conversation' then (
      select jsonb_build_object('row', app.conversation_json(c),
        'visibility', app.visibility_json(c.contact_id, c.branch_id, c.is_group))
      from public.whatsapp_conversations c where c.id = change_json.id)
    when 'message' then (
      select jsonb_build_object('row', app.message_json(m),
        'visibility', app.visibility_json(c.contact_id, c.branch_id, c.is_group))
      from public.whatsapp_messages m join public.whatsapp_conversations c on c.id = m.conversation_id
      where m.id = change_json.id)
    when 'session' then (
      select jsonb_build_object('row', app.session_json(s)) from public.whatsapp_sessions s where s.id = change_json.id)
    when 'removed' then (
      select jsonb_build_object(
        'row', jsonb_build_object('entity', r.entity, 'id', r.entity_id, 'replaced_by', r.replaced_by),
        'visibility', app.visibility_json(r.contact_id, r.branch_id, r.is_group),
        'now', case when r.hides then (
          select app.visibility_json(c.contact_id, c.branch_id, c.is_group)
          from public.whatsapp_conversations c where c.id = r.entity_id) end)
      from public.whatsapp_removals r where r.id = change_json.id)
  end;
end $$;
