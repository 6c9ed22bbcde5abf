-- Tags and settings are part of the feed: a renamed tag is renamed on every open screen. One row a kind says when anything of
-- that kind last changed, also when a row of it is gone or many moved at once; what it says now is read with it.

create table app.setting_changes (
  id uuid primary key default app.new_id(),
  setting_type text not null unique,
  change_xid xid8 not null default pg_current_xact_id()
);
comment on table app.setting_changes is 'When each kind of setting last changed, as a place in the feed.';
create index setting_changes_feed_idx on app.setting_changes (change_xid, id);
alter table app.setting_changes enable row level security;

create function app.note_setting_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.setting_changes as c (setting_type)
  values (case when tg_op = 'DELETE' then old.setting_type else new.setting_type end)
  on conflict (setting_type) do update set change_xid = pg_current_xact_id()
  where c.change_xid <> pg_current_xact_id();
  return null;
end $$;
create trigger whatsapp_settings_note_change after insert or update or delete on public.whatsapp_settings
  for each row execute function app.note_setting_change();
create trigger whatsapp_settings_poke after insert or update or delete on public.whatsapp_settings
  for each statement execute function app.poke();

create function app.settings_json(setting_type text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('kind', settings_json.setting_type, 'tags', case when settings_json.setting_type = 'tag' then coalesce((
    select jsonb_agg(jsonb_build_object('key', s.key, 'name', s.name, 'color', s.color) order by s.display_order, s.id)
    from public.whatsapp_settings s where s.setting_type = 'tag' and s.is_active), '[]') end)
$$;
comment on function app.settings_json(text) is
  'What the feed tells of a kind of setting: the tags in use, as cards draw them; of the others only that they changed.';

create or replace function app.changed_keys(after_xid xid8, after_id uuid, before_xid xid8, rows_wanted integer)
returns app.change_key[]
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := app.my_scope();
  mine text := app.scope_condition(scope);
  keys app.change_key[];
begin
  execute format(
    'select array(select row(k.type, k.xid, k.id)::app.change_key from (
      (select ''conversation'', c.change_xid, c.id from public.whatsapp_conversations c
       where %1$s and %2$s order by c.change_xid, c.id limit $6)
      union all (select ''message'', t.change_xid, t.id from public.whatsapp_messages t %3$s
       where %1$s and %4$s order by t.change_xid, t.id limit $6)
      union all (select ''session'', t.change_xid, t.id from public.whatsapp_sessions t
       where %5$L <> ''none'' and %4$s order by t.change_xid, t.id limit $6)
      union all (select ''settings'', t.change_xid, t.id from app.setting_changes t
       where %5$L <> ''none'' and %4$s order by t.change_xid, t.id limit $6)
      union all (select ''removed'', c.change_xid, c.id from public.whatsapp_removals c
       where %1$s and %2$s %6$s order by c.change_xid, c.id limit $6)
    ) k (type, xid, id) order by k.xid, k.id limit $6)',
    mine, '(c.change_xid, c.id) > ($3, $4) and c.change_xid < $5',
    case when scope not in ('all', 'none') then 'join public.whatsapp_conversations c on c.id = t.conversation_id' else '' end,
    '(t.change_xid, t.id) > ($3, $4) and t.change_xid < $5', scope,
    case when app.is_service() then '' else 'and not (c.hides and app.can_see_conversation(c.entity_id))' end)
    into keys using app.my_branch_id(), app.my_contact_ids(), after_xid, after_id, before_xid, rows_wanted;
  return keys;
end $$;

create or replace function app.change_rows(keys app.change_key[])
returns table (id uuid, "row" jsonb, visibility jsonb, present jsonb)
language plpgsql stable security definer rows 200 set search_path = '' as $$
declare
  chats uuid[] := array(select k.id from unnest(keys) k where k.type = 'conversation');
  messages uuid[] := array(select k.id from unnest(keys) k where k.type = 'message');
  others uuid[] := array(select k.id from unnest(keys) k where k.type in ('session', 'settings', 'removed'));
begin
  return query
    select r.id, r."row", app.visibility_json(c.contact_id, c.branch_id, c.is_group), null::jsonb
    from app.conversation_rows(chats) r join public.whatsapp_conversations c on c.id = r.id
    where c.id = any (chats);
  return query
    select r.id, r."row", app.visibility_json(c.contact_id, c.branch_id, c.is_group), null::jsonb
    from app.message_rows(messages) r
    join public.whatsapp_conversations c on c.id = (r."row" ->> 'conversation_id')::uuid;
  return query
    select s.id, app.session_json(s), null::jsonb, null::jsonb from public.whatsapp_sessions s where s.id = any (others)
    union all
    select t.id, app.settings_json(t.setting_type), null::jsonb, null::jsonb
    from app.setting_changes t where t.id = any (others)
    union all
    select r.id, jsonb_build_object('entity', r.entity, 'id', r.entity_id, 'replaced_by', r.replaced_by),
      app.visibility_json(r.contact_id, r.branch_id, r.is_group),
      case when r.hides then (
        select app.visibility_json(c.contact_id, c.branch_id, c.is_group)
        from public.whatsapp_conversations c where c.id = r.entity_id) end
    from public.whatsapp_removals r where r.id = any (others);
end $$;

-- Screens that are open already know what there is; only what changes from now on is news.
insert into app.setting_changes (setting_type) select distinct s.setting_type from public.whatsapp_settings s;
