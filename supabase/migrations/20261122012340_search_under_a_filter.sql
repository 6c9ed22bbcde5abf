-- Messages are searched under the list's filter here, not by whoever asked: a page is full, and its end is the end. As before
-- otherwise.
drop function public.search_messages(text, uuid, text, integer);
drop function app.search_hits(text, text, text, tsquery, text[], uuid[], uuid[], timestamptz, uuid, integer);

-- The first hits older than a place. In the conditions: $1 words, $2 pieces, $3 conversations to look in, $4 conversations
-- found by their phone, $5 and $6 the place, $7 how many, $8 the caller's branch, $9 the filter. Without sorts: the newest of a conversation
-- are read in their order, however few the average conversation has.
create function app.search_hits(
  condition text, readable text, visible text, words tsquery, pieces text[], only_in uuid[], by_phone uuid[],
  at timestamptz, id uuid, wanted integer, asked jsonb) returns app.search_hit[]
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_sort = off as $$
declare
  -- How far to look through the newest: of everything, or of each conversation, so that all together stay a few thousand.
  share integer := greatest(100, least(3000, 20000 / greatest(coalesce(cardinality(only_in), 1), 1)));
  place text := concat_ws(' and ', readable, case when at is not null then '(w.sent_at, w.message_id) < ($5, $6)' end);
  newest text := format('select w.message_id, w.conversation_id, w.sent_at, ((%s) or w.conversation_id = any ($4)) as is_hit
    from app.message_words w where %s %s order by w.sent_at desc, w.message_id desc limit %s', condition, place,
    case when only_in is null then '' else 'and w.conversation_id = o.id' end, share);
  -- In their order first: whether somebody may see a hit is asked from the newest on, until there are enough.
  first_hits text := format('select array(select row(h.message_id, h.sent_at)::app.search_hit
    from (select * from hits order by sent_at desc, message_id desc offset 0) h where %s
    order by h.sent_at desc, h.message_id desc limit $7)', visible);
  hits app.search_hit[];
  is_all boolean;
begin
  -- What is newer than the oldest row looked at, of whichever was not looked through to its end, is known for certain.
  execute format(
    'with seen as materialized (%s),
     edge as (
       select max(e.oldest) as at from (
         select min(s.sent_at) as oldest from seen s group by %s having count(*) = %s) e),
     hits as (select s.* from seen s, edge e where s.is_hit and (e.at is null or s.sent_at > e.at))
     select (select e.at is null from edge e), (%s)',
    case when only_in is null then newest else format('select n.* from unnest($3) o (id) cross join lateral (%s) n', newest) end,
    case when only_in is null then '()' else 's.conversation_id' end, share, first_hits)
    into is_all, hits using words, pieces, only_in, by_phone, at, id, wanted, app.my_branch_id(), asked;
  if is_all or cardinality(hits) >= wanted then
    return hits;
  end if;
  execute format(
    'with told as materialized (
       select w.message_id, w.conversation_id, w.sent_at from app.message_words w where %1$s and %2$s %3$s),
     hits as (
       select * from told union
       select m.* from unnest($4) p (id) cross join lateral (
         select w.message_id, w.conversation_id, w.sent_at from app.message_words w
         where w.conversation_id = p.id and %2$s order by w.sent_at desc, w.message_id desc limit $7) m)
     %4$s', condition, place, case when only_in is null then '' else 'and w.conversation_id = any ($3)' end, first_hits)
    into hits using words, pieces, only_in, by_phone, at, id, wanted, app.my_branch_id(), asked;
  return hits;
end $$;

create function public.search_messages(
  query text, conversation_id uuid default null, cursor text default null, page_limit integer default 20,
  filter jsonb default '{}') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  -- So few conversations are looked through one by one.
  few constant bigint := 200;
  scope text := app.my_scope();
  wanted integer := least(greatest(coalesce(page_limit, 20), 1), 100);
  place text[] := string_to_array(nullif(cursor, ''), '.');
  at timestamptz := app.from_ms(place[2]::numeric);
  readable text := case when app.is_service() or app.can('chats', 'edit') then 'true' else 'not w.revoked' end;
  asked jsonb := jsonb_strip_nulls(coalesce(filter, '{}')) - array['search', 'pattern', 'digits', 'words'];
  facets text := concat_ws(' and ', app.scope_condition(scope), app.facet_condition(asked));
  wanted_chats text := concat_ws(' and ', facets, app.row_condition(asked));
  narrowed boolean := asked - 'type' <> '{}' or asked ->> 'type' is distinct from 'all' and asked ? 'type';
  visible text := case when narrowed or scope = 'branch' then format(
    'exists (select from public.whatsapp_conversations c where c.id = h.conversation_id and %s)',
    replace(replace(replace(wanted_chats, '$3', '$9'), '$1', '$8'), '$2', 'app.my_contact_ids()')) else 'true' end;
  only_in uuid[];
  by_phone uuid[] := '{}';
  way text := coalesce(place[1], 'words');
  term record;
  hits app.search_hit[];
  page jsonb;
begin
  select * into term from app.read_search_term(query);
  if not found or scope = 'none' or (conversation_id is not null and not app.can_see_conversation(conversation_id)) then
    return '{"hits": [], "next_cursor": null}';
  end if;
  only_in := case
    when conversation_id is not null then array[conversation_id]
    when scope = 'linked' then array(
      select c.id from public.whatsapp_conversations c where c.contact_id = any (app.my_contact_ids())) end;
  if narrowed and only_in is null and coalesce((app.count_list(facets, asked)).total, 0) <= few then
    only_in := app.list_page(wanted_chats, asked, facets, true, null, null, few::integer);
  end if;
  if term.digits is not null then
    by_phone := app.conversations_by_phone(scope, term.digits, only_in);
  end if;
  if way = 'words' then
    hits := app.search_hits(
      case when term.digits is not null then '(w.words @@ $1 or w.folded like ($2)[1])'
        else concat_ws(' and ', 'w.words @@ $1', app.pieces_condition(term.literals)) end,
      readable, visible, term.words, coalesce(term.literals, term.pieces), only_in, by_phone, at, place[3]::uuid, wanted + 1, asked);
  end if;
  -- No such word anywhere: perhaps a piece from inside one, long enough to be looked up.
  if place is null and cardinality(hits) = 0 and array_to_string(term.pieces, ' ') ~ '[[:alnum:]]{3}' then
    way := 'pieces';
  end if;
  if way <> 'words' then
    hits := app.search_hits(app.pieces_condition(term.pieces), readable, visible, null, term.pieces, only_in, '{}',
      at, place[3]::uuid, wanted + 1, asked);
  end if;
  select jsonb_agg(jsonb_build_object('message', m."row", 'conversation', c."row") order by h.sent_at desc, h.message_id desc)
    into page
  from unnest(hits[:wanted]) h
  join app.message_rows(array(select x.message_id from unnest(hits[:wanted]) x)) m on m.id = h.message_id
  join app.conversation_rows(array(
    select distinct x.conversation_id from public.whatsapp_messages x
    where x.id in (select y.message_id from unnest(hits[:wanted]) y))) c on c.id = (m."row" ->> 'conversation_id')::uuid;
  return jsonb_build_object('hits', coalesce(page, '[]'), 'next_cursor', case when cardinality(hits) > wanted then
    concat_ws('.', way, app.to_ms((hits[wanted]).sent_at), (hits[wanted]).message_id) end);
end $$;
comment on function public.search_messages(text, uuid, text, integer, jsonb) is
  'Messages by their words, by any piece of at least three letters, or by the phone of their chat; newest first, over all history. Filter: of which conversations, with the keys of list_conversations.';
grant execute on function public.search_messages(text, uuid, text, integer, jsonb) to authenticated, service_role;
