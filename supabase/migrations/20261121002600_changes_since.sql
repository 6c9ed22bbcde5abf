-- The feed. A cursor is epoch.xid.id: rows are served in the order of the transactions that last changed them, and only those
-- older than every transaction still running, so that nothing which commits late is ever skipped.

-- Another cluster, timeline or database has other transaction numbers: cursors from there must start over.
create function app.feed_epoch() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return substr(md5(concat_ws('/',
    (select system_identifier from pg_control_system()),
    (select timeline_id from pg_control_checkpoint()),
    (select d.oid from pg_database d where d.datname = current_database()))), 1, 12);
end $$;

create function public.feed_head() returns text
language plpgsql stable set search_path = '' as $$
begin
  return concat_ws('.', app.feed_epoch(), pg_snapshot_xmin(pg_current_snapshot()), '00000000-0000-0000-0000-000000000000');
end $$;
comment on function public.feed_head() is 'The cursor before which everything has been served.';

-- The first changed rows of each kind, then the first of all. Planned anew each time: the numbers decide which index is best.
create function app.changed_keys(after_xid xid8, after_id uuid, before_xid xid8, rows_wanted integer)
returns table (type text, xid xid8, id uuid)
language plpgsql stable set search_path = '' as $$
declare
  tail text := 'where (t.change_xid, t.id) > ($1, $2) and t.change_xid < $3 order by t.change_xid, t.id limit $4';
begin
  return query execute format(
    'select * from (
      (select ''conversation'', t.change_xid, t.id from public.whatsapp_conversations t %1$s)
      union all (select ''message'', t.change_xid, t.id from public.whatsapp_messages t %1$s)
      union all (select ''session'', t.change_xid, t.id from public.whatsapp_sessions t %1$s)
      union all (select ''removed'', t.change_xid, t.id from public.whatsapp_removals t %1$s)
    ) k (type, xid, id) order by xid, id limit $4', tail)
    using after_xid, after_id, before_xid, rows_wanted;
end $$;

create function app.change_json(type text, id uuid) returns jsonb
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
        'visibility', app.visibility_json(r.contact_id, r.branch_id, r.is_group))
      from public.whatsapp_removals r where r.id = change_json.id)
  end;
end $$;

-- Runs as the caller: row level security decides what a person gets; the service key gets everything.
create function public.changes_since(cursor text default null, page_limit integer default 200) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  epoch text := app.feed_epoch();
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  wanted integer := least(greatest(coalesce(page_limit, 200), 1), 500);
  part text[] := string_to_array(nullif(cursor, ''), '.');
  page jsonb;
  more boolean;
begin
  if part is null or part[1] is distinct from epoch or part[2]::xid8 > horizon then
    return jsonb_build_object('rows', '[]'::jsonb, 'cursor', public.feed_head(), 'has_more', false, 'reset', part is not null);
  end if;
  with keys as materialized (
    select k.*, row_number() over (order by k.xid, k.id) as n
    from app.changed_keys(part[2]::xid8, part[3]::uuid, horizon, wanted + 1) k)
  select coalesce(jsonb_agg(
      jsonb_build_object('type', k.type, 'cursor', concat_ws('.', epoch, k.xid, k.id)) || app.change_json(k.type, k.id)
      order by k.n) filter (where k.n <= wanted), '[]'),
    count(*) > wanted
  into page, more from keys k;
  return jsonb_build_object('rows', page, 'has_more', more, 'reset', false,
    'cursor', case when more then page -> -1 ->> 'cursor' else public.feed_head() end);
end $$;
comment on function public.changes_since(text, integer) is
  'What was committed after the cursor, as it stands now. No cursor: only where the feed ends. reset: begin again.';

grant execute on function app.feed_epoch(), app.changed_keys(xid8, uuid, xid8, integer), app.change_json(text, uuid),
  public.feed_head(), public.changes_since(text, integer) to authenticated, service_role;
