-- The audit log: written by triggers and functions, added to and never changed, read by admins.

-- Who did it stays known when the person left: a deleted colleague must not rewrite what was written.
alter table public.audit_log drop constraint audit_log_actor_staff_id_fkey;
alter table public.audit_log add column conversation_id uuid;
comment on column public.audit_log.actor_staff_id is 'Who, from the JWT; null: the machine, or somebody with the database''s password. Not a foreign key on purpose.';
comment on column public.audit_log.conversation_id is 'The conversation it was about, when it was about one; it may be gone since.';
comment on column public.audit_log.details is 'What changed: keys, states and ids. Never what people wrote, nor names or numbers.';
create index audit_log_at_idx on public.audit_log (at desc, id desc);
create index audit_log_conversation_idx on public.audit_log (conversation_id, at desc);

-- Not even the server: it writes through app.audit, which knows the actor.
revoke all on public.audit_log from service_role, authenticated;
grant select on public.audit_log to authenticated, service_role;

create function app.is_admin() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.staff s
    where s.auth_user_id = (select auth.uid()) and s.status = 'active' and s.role = 'admin'
  );
end $$;
comment on function app.is_admin() is 'Is the caller an active admin?';
grant execute on function app.is_admin() to authenticated, service_role;

drop policy "staff with staff.view read the audit log" on public.audit_log;
create policy "admins read the audit log" on public.audit_log for select to authenticated
  using ((select app.is_admin()));

create or replace function app.audit(action text, entity text, entity_id text, details jsonb default '{}') returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.audit_log (actor_staff_id, actor_user_id, action, entity, entity_id, conversation_id, details)
  values (app.my_staff_id(), auth.uid(), audit.action, audit.entity, audit.entity_id,
    case when audit.entity = 'conversation' then audit.entity_id else audit.details ->> 'conversation_id' end::uuid, audit.details)
$$;
comment on function app.audit(text, text, text, jsonb) is 'Adds one line, in the name of the JWT of this call.';

-- One job that touches many rows is one line, which it writes itself.
create function app.audit_quietly(quiet boolean) returns void
language sql volatile set search_path = '' as $$
  select set_config('kaunter.audit_quiet', case when quiet then 'on' else '' end, true)
$$;
create function app.audit_is_quiet() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(current_setting('kaunter.audit_quiet', true), '') = 'on'
$$;

-- What people do to a conversation. What the machine does (a new message makes it active) is in the thread itself.
create function app.audit_conversation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is null or app.audit_is_quiet() then
    return null;
  end if;
  if new.tags is distinct from old.tags then
    perform app.audit('conversation/tagged', 'conversation', new.id::text, jsonb_build_object(
      'added', array(select unnest(new.tags) except select unnest(old.tags) order by 1),
      'removed', array(select unnest(old.tags) except select unnest(new.tags) order by 1)));
  end if;
  if new.notes is distinct from old.notes then
    perform app.audit('conversation/noted', 'conversation', new.id::text, jsonb_build_object(
      'characters', char_length(new.notes), 'was', char_length(old.notes)));
  end if;
  if new.assigned_staff_id is distinct from old.assigned_staff_id then
    perform app.audit('conversation/assigned', 'conversation', new.id::text, jsonb_build_object(
      'staff_id', new.assigned_staff_id, 'was', old.assigned_staff_id));
  end if;
  if new.status is distinct from old.status then
    perform app.audit('conversation/settled', 'conversation', new.id::text, jsonb_build_object('status', new.status, 'was', old.status));
  end if;
  return null;
end $$;
create trigger whatsapp_conversations_audit
  after update of tags, notes, assigned_staff_id, status on public.whatsapp_conversations for each row
  when ((old.tags, old.notes, old.assigned_staff_id, old.status) is distinct from (new.tags, new.notes, new.assigned_staff_id, new.status))
  execute function app.audit_conversation();

-- For small tables that hold rights, people and settings. Arguments: the entity, the column that names it, and the columns whose
-- values are written down; of any other column only that it changed.
create function app.audit_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) else '{}' end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) else '{}' end;
  told text[] := string_to_array(tg_argv[2], ',');
  silent text[] := array['updated_at', 'access_version', 'change_xid', 'created_at'];
  changed text[];
begin
  select coalesce(array_agg(k order by k), '{}') into changed
  from jsonb_object_keys(was || becomes) k
  where was -> k is distinct from becomes -> k and k <> all (silent);
  if app.audit_is_quiet() or changed = '{}' then
    return null;
  end if;
  perform app.audit(
    tg_argv[0] || case tg_op when 'INSERT' then '/added' when 'UPDATE' then '/changed' else '/removed' end,
    tg_argv[0], coalesce(becomes ->> tg_argv[1], was ->> tg_argv[1]),
    jsonb_strip_nulls(jsonb_build_object(
      'changed', case when tg_op = 'UPDATE' then to_jsonb(changed) end,
      'was', (select jsonb_object_agg(k, was -> k) from unnest(told) k where was ? k and tg_op <> 'INSERT'),
      'now', (select jsonb_object_agg(k, becomes -> k) from unnest(told) k where becomes ? k and tg_op <> 'DELETE'))));
  return null;
end $$;

create trigger staff_audit after insert or update or delete on public.staff
  for each row execute function app.audit_row('staff', 'id', 'role,branch_id,status,auth_user_id');
create trigger staff_permissions_audit after insert or update or delete on public.staff_permissions
  for each row execute function app.audit_row('permission', 'staff_id', 'module,can_view,can_edit');
create trigger role_permissions_audit after insert or update or delete on public.role_permissions
  for each row execute function app.audit_row('role', 'role', 'module,can_view,can_edit');
create trigger contact_links_audit after insert or update or delete on public.contact_links
  for each row execute function app.audit_row('link', 'contact_id', 'staff_id');
create trigger whatsapp_settings_audit after insert or update or delete on public.whatsapp_settings
  for each row execute function app.audit_row('setting', 'key', 'setting_type,is_active');
create trigger whatsapp_sessions_branch_audit after update of branch_id on public.whatsapp_sessions
  for each row execute function app.audit_row('session', 'name', 'branch_id');

create function public.note_audit(action text, entity_id text, details jsonb default '{}') returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not app.is_service() then
    perform app.require_edit();
  end if;
  if action !~ '^session/[a-z_]{1,40}$' or char_length(details::text) > 2000 then
    raise exception 'only what was done to a session' using errcode = '22023';
  end if;
  perform app.audit(action, 'session', entity_id, details);
end $$;
comment on function public.note_audit(text, text, jsonb) is
  'For what the server does at the gateway in a person''s name (session/started, session/logged_out, …): call it with their JWT, so that the actor is theirs. 42501 without chats.edit.';
grant execute on function public.note_audit(text, text, jsonb) to authenticated, service_role;

create view public.view_audit with (security_invoker = true) as
select
  a.id, a.at, a.actor_staff_id, s.name as actor_name, a.action, a.entity, a.entity_id, a.conversation_id,
  coalesce(c.display_name, c.whatsapp_name, c.phone_number) as conversation_name, a.details
from public.audit_log a
left join public.staff s on s.id = a.actor_staff_id
left join public.whatsapp_conversations c on c.id = a.conversation_id;
comment on view public.view_audit is 'The audit log with names, for admins.';
grant select on public.view_audit to authenticated;
