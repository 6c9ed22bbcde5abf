-- Search over all history, newest first. The newest messages are looked through first, which finds common words at once; what
-- is too rare for that is looked up in an index. Either way only a few thousand rows are ever read.

-- Of a search term: the words as a query (the last one may be unfinished), pieces that must stand there literally, the same
-- for looking inside words, and the digits when it reads like a phone number.
create function app.read_search_term(term text)
returns table (words tsquery, literals text[], pieces text[], digits text)
language plpgsql immutable set search_path = '' as $$
declare
  folded text := app.fold_text(left(btrim(term), 500));
  bare text := regexp_replace(folded, '\D', '', 'g');
  is_phone boolean := folded ~ '^[+\d\s().-]+$' and char_length(bare) >= 5;
begin
  if is_phone then
    digits := regexp_replace(bare, '^0+', '');
    words := format('''%s'':* | ''60%s'':*', bare, digits)::tsquery;
    pieces := array['%' || digits || '%'];
    return next;
    return;
  end if;
  select string_agg(
      '''' || replace(replace(t.token, '\', '\\'), '''', '''''') || ''''
      || case when t.last and t.token ~ '[[:alnum:]]' or t.is_run and char_length(t.token) = 1 then ':*' else '' end,
      ' & ')::tsquery
    into words
  from (
    select x.token, x.is_run, x.n = max(x.n) over () as last,
      -- The single character that ends a longer run says nothing its pair does not say.
      x.is_run and char_length(x.token) = 1 and lag(x.is_run and char_length(x.token) = 2) over (order by x.n) as needless
    from app.search_tokens(folded) with ordinality x (token, is_run, n) where x.n <= 40
  ) t where not coalesce(t.needless, false);
  select array_agg(p.piece) filter (where p.parts > 1), array_agg(p.piece) into literals, pieces
  from (
    select '%' || replace(replace(replace(chunk, '\', '\\'), '%', '\%'), '_', '\_') || '%' as piece,
      (select count(*) from app.search_tokens(chunk)) as parts
    from regexp_split_to_table(folded, '\s+') chunk where chunk <> '') p;
  if words is not null then
    return next;
  end if;
end $$;
comment on function app.read_search_term(text) is 'What a search term asks for. No row: for nothing that could be found.';

create function app.conversations_by_phone(scope text, digits text, only_in uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
declare
  found_ids uuid[];
begin
  execute format(
    'select array(select c.id from public.whatsapp_conversations c
       where c.search_text like $3 and c.phone_number like $3 and %s %s order by c.sort_at desc, c.id desc limit 50)',
    app.scope_condition(scope), case when only_in is not null then 'and c.id = any ($4)' end)
    into found_ids using app.my_branch_id(), app.my_contact_ids(), '%' || digits || '%', only_in;
  return found_ids;
end $$;
comment on function app.conversations_by_phone(text, text, uuid[]) is 'The newest conversations the caller sees whose number holds these digits.';

create type app.search_hit as (message_id uuid, sent_at timestamptz(3));

-- One LIKE for each piece: an index answers these, not LIKE ALL. $2 the pieces; past the tenth they are not looked at.
create function app.pieces_condition(pieces text[]) returns text
language sql immutable set search_path = '' as $$
  select string_agg(format('w.folded like ($2)[%s]', n), ' and ') from generate_series(1, least(coalesce(cardinality(pieces), 0), 10)) n
$$;

-- The first hits older than a place. In the conditions: $1 words, $2 pieces, $3 conversations to look in, $4 conversations
-- found by their phone, $5 and $6 the place, $7 how many, $8 the caller's branch. Without sorts: the newest of a conversation
-- are read in their order, however few the average conversation has.
create function app.search_hits(
  condition text, readable text, visible text, words tsquery, pieces text[], only_in uuid[], by_phone uuid[],
  at timestamptz, id uuid, wanted integer) returns app.search_hit[]
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_sort = off as $$
declare
  -- How far to look through the newest: of everything, or of each conversation, so that all together stay a few thousand.
  share integer := greatest(100, least(3000, 20000 / greatest(coalesce(cardinality(only_in), 1), 1)));
  place text := concat_ws(' and ', readable, case when at is not null then '(w.sent_at, w.message_id) < ($5, $6)' end);
  newest text := format('select w.message_id, w.conversation_id, w.sent_at, ((%s) or w.conversation_id = any ($4)) as is_hit
    from app.message_words w where %s %s order by w.sent_at desc, w.message_id desc limit %s', condition, place,
    case when only_in is null then '' else 'and w.conversation_id = o.id' end, share);
  first_hits text := format('select array(select row(h.message_id, h.sent_at)::app.search_hit from hits h where %s
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
    into is_all, hits using words, pieces, only_in, by_phone, at, id, wanted, app.my_branch_id();
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
    into hits using words, pieces, only_in, by_phone, at, id, wanted, app.my_branch_id();
  return hits;
end $$;

create function public.search_messages(
  query text, conversation_id uuid default null, cursor text default null, page_limit integer default 20) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := app.my_scope();
  wanted integer := least(greatest(coalesce(page_limit, 20), 1), 100);
  place text[] := string_to_array(nullif(cursor, ''), '.');
  at timestamptz := app.from_ms(place[2]::numeric);
  readable text := case when app.is_service() or app.can('chats', 'edit') then 'true' else 'not w.revoked' end;
  visible text := case when scope = 'branch' then format(
    'exists (select from public.whatsapp_conversations c where c.id = h.conversation_id and %s)',
    replace(app.scope_condition(scope), '$1', '$8')) else 'true' end;
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
  if term.digits is not null then
    by_phone := app.conversations_by_phone(scope, term.digits, only_in);
  end if;
  if way = 'words' then
    hits := app.search_hits(
      case when term.digits is not null then '(w.words @@ $1 or w.folded like ($2)[1])'
        else concat_ws(' and ', 'w.words @@ $1', app.pieces_condition(term.literals)) end,
      readable, visible, term.words, coalesce(term.literals, term.pieces), only_in, by_phone, at, place[3]::uuid, wanted + 1);
  end if;
  -- No such word anywhere: perhaps a piece from inside one, long enough to be looked up.
  if place is null and cardinality(hits) = 0 and array_to_string(term.pieces, ' ') ~ '[[:alnum:]]{3}' then
    way := 'pieces';
  end if;
  if way <> 'words' then
    hits := app.search_hits(app.pieces_condition(term.pieces), readable, visible, null, term.pieces, only_in, '{}',
      at, place[3]::uuid, wanted + 1);
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
comment on function public.search_messages(text, uuid, text, integer) is
  'Messages by their words, by any piece of at least three letters, or by the phone of their chat; newest first, over all history.';
grant execute on function public.search_messages(text, uuid, text, integer) to authenticated, service_role;
