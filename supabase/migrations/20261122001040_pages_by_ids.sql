-- Threads and the feed again: only ids are picked and ordered, and a page is dressed at once.
drop function app.thread_slice(uuid, boolean, timestamptz, uuid, boolean, integer);
drop function app.thread_token(public.whatsapp_messages);

create type app.thread_place as (sent_at timestamptz(3), id uuid);

create function app.thread_slice(conversation uuid, older boolean, place app.thread_place, including boolean, rows_wanted integer)
returns app.thread_place[]
language plpgsql stable security definer set search_path = '' as $$
declare
  slice app.thread_place[];
begin
  execute format(
    'select array(select row(m.sent_at, m.id)::app.thread_place from public.whatsapp_messages m
       where m.conversation_id = $1 %s order by m.sent_at %s, m.id %2$s limit $4)',
    case when (place).sent_at is not null then format('and (m.sent_at, m.id) %s ($2, $3)',
      case when older then '<' else '>' end || case when including then '=' else '' end) else '' end,
    case when older then 'desc' else 'asc' end)
    into slice using conversation, (place).sent_at, (place).id, rows_wanted;
  return slice;
end $$;

create function app.thread_token(place app.thread_place) returns text
language sql immutable set search_path = '' as $$
  select app.to_ms((place).sent_at) || '.' || (place).id
$$;
comment on function app.thread_token(app.thread_place) is 'A place in a thread: milliseconds and id of a message. Opaque to everybody else.';

create or replace function public.thread_page(
  conversation uuid, before text default null, after text default null, around text default null,
  page_limit integer default 50) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted integer := least(greatest(coalesce(page_limit, 50), 1), 200);
  token text := coalesce(before, after);
  place app.thread_place :=
    row(app.from_ms(split_part(token, '.', 1)::numeric), nullif(split_part(token, '.', 2), '')::uuid)::app.thread_place;
  older app.thread_place[] := '{}';
  newer app.thread_place[] := '{}';
  page uuid[];
  has_older boolean := after is not null;
  has_newer boolean := before is not null;
  older_wanted integer := case when around is null then wanted else wanted / 2 + 1 end;
begin
  if not app.can_see_conversation(conversation) then
    raise exception 'no such conversation' using errcode = 'P0002';
  end if;
  if around is not null then
    select m.sent_at, m.id into place from public.whatsapp_messages m
    where m.id = around::uuid and m.conversation_id = conversation;
    if not found then
      raise exception 'no such message' using errcode = 'P0002';
    end if;
  end if;
  if after is null then
    older := app.thread_slice(conversation, true, place, around is not null, older_wanted + 1);
    has_older := cardinality(older) > older_wanted;
    older := older[:older_wanted];
  end if;
  if after is not null or around is not null then
    newer := app.thread_slice(conversation, false, place, false, wanted - cardinality(older) + 1);
    has_newer := cardinality(newer) > wanted - cardinality(older);
    newer := newer[:wanted - cardinality(older)];
  end if;
  select array_agg(u.id order by u.sent_at, u.id) into page from unnest(older || newer) u;
  return jsonb_build_object(
    'rows', coalesce((
      select jsonb_agg(r."row" order by p.n)
      from unnest(page) with ordinality p (id, n) join app.message_rows(page) r on r.id = p.id), '[]'),
    'has_more', has_older, 'has_newer', has_newer,
    'cursor', jsonb_build_object(
      'before', app.thread_token(coalesce(older[cardinality(older)], newer[1])),
      'after', app.thread_token(coalesce(newer[cardinality(newer)], older[1]))));
end $$;

-- The feed runs as its owner and asks the rule itself: row level security would look up a conversation for every message.
drop function app.changed_keys(xid8, uuid, xid8, integer);
create type app.change_key as (type text, xid xid8, id uuid);

-- The first changed rows of each kind the caller may see, then the first of all. Planned anew each time: the numbers decide
-- which index is best. $1 the caller's branch, $2 linked contacts.
create function app.changed_keys(after_xid xid8, after_id uuid, before_xid xid8, rows_wanted integer)
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
       where %1$s and %2$s order by c.change_xid, c.id limit $6)
    ) k (type, xid, id) order by k.xid, k.id limit $6)',
    mine, '(c.change_xid, c.id) > ($3, $4) and c.change_xid < $5',
    case when scope not in ('all', 'none') then 'join public.whatsapp_conversations c on c.id = t.conversation_id' else '' end,
    '(t.change_xid, t.id) > ($3, $4) and t.change_xid < $5', scope)
    into keys using app.my_branch_id(), app.my_contact_ids(), after_xid, after_id, before_xid, rows_wanted;
  return keys;
end $$;

drop function app.change_json(text, uuid);
create function app.change_rows(keys app.change_key[]) returns table (id uuid, "row" jsonb, visibility jsonb)
language plpgsql stable security definer rows 200 set search_path = '' as $$
declare
  chats uuid[] := array(select k.id from unnest(keys) k where k.type = 'conversation');
  messages uuid[] := array(select k.id from unnest(keys) k where k.type = 'message');
  others uuid[] := array(select k.id from unnest(keys) k where k.type in ('session', 'removed'));
begin
  return query
    select r.id, r."row", app.visibility_json(c.contact_id, c.branch_id, c.is_group)
    from app.conversation_rows(chats) r join public.whatsapp_conversations c on c.id = r.id
    where c.id = any (chats);
  return query
    select r.id, r."row", app.visibility_json(c.contact_id, c.branch_id, c.is_group)
    from app.message_rows(messages) r
    join public.whatsapp_conversations c on c.id = (r."row" ->> 'conversation_id')::uuid;
  return query
    select s.id, app.session_json(s), null::jsonb from public.whatsapp_sessions s where s.id = any (others)
    union all
    select r.id, jsonb_build_object('entity', r.entity, 'id', r.entity_id, 'replaced_by', r.replaced_by),
      app.visibility_json(r.contact_id, r.branch_id, r.is_group)
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
      'visibility', r.visibility) order by k.xid, k.id) into page
  from unnest(keys[:wanted]) k join app.change_rows(keys[:wanted]) r on r.id = k.id;
  return jsonb_build_object('rows', coalesce(page, '[]'), 'has_more', cardinality(keys) > wanted, 'reset', false,
    'cursor', case when cardinality(keys) > wanted
      then concat_ws('.', epoch, (keys[wanted]).xid, (keys[wanted]).id) else public.feed_head() end);
end $$;
comment on function public.changes_since(text, integer) is
  'What was committed after the cursor and the caller may see, as it stands now. No cursor: only where the feed ends. reset: begin again.';
