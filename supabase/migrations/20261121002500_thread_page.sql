-- A place in a thread: milliseconds and id of a message. Opaque to everybody else.
create function app.thread_token(m public.whatsapp_messages) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return app.to_ms(m.sent_at) || '.' || m.id;
end $$;

create function app.thread_slice(conversation uuid, older boolean, at timestamptz, id uuid, including boolean, rows_wanted integer)
returns setof public.whatsapp_messages
language plpgsql stable set search_path = '' as $$
begin
  return query execute format(
    'select m.* from public.whatsapp_messages m where m.conversation_id = $1 %s order by m.sent_at %s, m.id %2$s limit $4',
    case when at is not null then format('and (m.sent_at, m.id) %s ($2, $3)',
      case when older then '<' else '>' end || case when including then '=' else '' end) else '' end,
    case when older then 'desc' else 'asc' end)
    using conversation, at, id, rows_wanted;
end $$;

create function public.thread_page(
  conversation uuid, before text default null, after text default null, around text default null,
  page_limit integer default 50) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted integer := least(greatest(coalesce(page_limit, 50), 1), 200);
  token text := coalesce(before, after);
  at timestamptz := app.from_ms(split_part(token, '.', 1)::numeric);
  id uuid := nullif(split_part(token, '.', 2), '')::uuid;
  older public.whatsapp_messages[] := '{}';
  newer public.whatsapp_messages[] := '{}';
  page public.whatsapp_messages[];
  has_older boolean := after is not null;
  has_newer boolean := before is not null;
  older_wanted integer := case when around is null then wanted else wanted / 2 + 1 end;
begin
  if not app.can_see_conversation(conversation) then
    raise exception 'no such conversation' using errcode = 'P0002';
  end if;
  if around is not null then
    select m.sent_at, m.id into at, id from public.whatsapp_messages m
    where m.id = around::uuid and m.conversation_id = conversation;
    if not found then
      raise exception 'no such message' using errcode = 'P0002';
    end if;
  end if;
  if after is null then
    select coalesce(array_agg(s order by s.sent_at desc, s.id desc), '{}') into older
    from app.thread_slice(conversation, true, at, id, around is not null, older_wanted + 1) s;
    has_older := cardinality(older) > older_wanted;
    older := older[:older_wanted];
  end if;
  if after is not null or around is not null then
    select coalesce(array_agg(s order by s.sent_at, s.id), '{}') into newer
    from app.thread_slice(conversation, false, at, id, false, wanted - cardinality(older) + 1) s;
    has_newer := cardinality(newer) > wanted - cardinality(older);
    newer := newer[:wanted - cardinality(older)];
  end if;
  select array_agg(u order by u.sent_at, u.id) into page from unnest(older || newer) u;
  return jsonb_build_object(
    'rows', coalesce((select jsonb_agg(app.message_json(page[n]) order by n)
      from generate_series(1, cardinality(page)) n), '[]'),
    'has_more', has_older, 'has_newer', has_newer,
    'cursor', jsonb_build_object(
      'before', app.thread_token(page[1]), 'after', app.thread_token(page[cardinality(page)])));
end $$;
comment on function public.thread_page(uuid, text, text, text, integer) is
  'A page of one thread, oldest first: the newest, before or after a token, or around a message. P0002 when not visible.';
grant execute on function public.thread_page(uuid, text, text, text, integer) to authenticated, service_role;
