-- The set-wise feed keeps the rule of hidings: only those are told who saw the conversation where it was and do not see it
-- where it is. The feed's own tail, which asks no policy, hears of all of them and of where the conversation is now.
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

drop function app.change_json(text, uuid);
drop function app.change_rows(app.change_key[]);
create function app.change_rows(keys app.change_key[])
returns table (id uuid, "row" jsonb, visibility jsonb, present jsonb)
language plpgsql stable security definer rows 200 set search_path = '' as $$
declare
  chats uuid[] := array(select k.id from unnest(keys) k where k.type = 'conversation');
  messages uuid[] := array(select k.id from unnest(keys) k where k.type = 'message');
  others uuid[] := array(select k.id from unnest(keys) k where k.type in ('session', 'removed'));
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
    select r.id, jsonb_build_object('entity', r.entity, 'id', r.entity_id, 'replaced_by', r.replaced_by),
      app.visibility_json(r.contact_id, r.branch_id, r.is_group),
      case when r.hides then (
        select app.visibility_json(c.contact_id, c.branch_id, c.is_group)
        from public.whatsapp_conversations c where c.id = r.entity_id) end
    from public.whatsapp_removals r where r.id = any (others);
end $$;

create or replace function public.changes_since(cursor text default null, page_limit integer default 200) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  epoch text := app.feed_epoch();
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  wanted integer := least(greatest(coalesce(page_limit, 200), 1), 500);
  part text[] := string_to_array(nullif(cursor, ''), '.');
  keys app.change_key[];
  page jsonb;
begin
  if part is null or part[1] is distinct from epoch or part[2]::xid8 > horizon then
    return jsonb_build_object('rows', '[]'::jsonb, 'cursor', public.feed_head(), 'has_more', false, 'reset', part is not null);
  end if;
  keys := app.changed_keys(part[2]::xid8, part[3]::uuid, horizon, wanted + 1);
  select jsonb_agg(jsonb_build_object('type', k.type, 'cursor', concat_ws('.', epoch, k.xid, k.id), 'row', r."row",
      'visibility', r.visibility, 'now', r.present) order by k.xid, k.id) into page
  from unnest(keys[:wanted]) k join app.change_rows(keys[:wanted]) r on r.id = k.id;
  return jsonb_build_object('rows', coalesce(page, '[]'), 'has_more', cardinality(keys) > wanted, 'reset', false,
    'cursor', case when cardinality(keys) > wanted
      then concat_ws('.', epoch, (keys[wanted]).xid, (keys[wanted]).id) else public.feed_head() end);
end $$;
