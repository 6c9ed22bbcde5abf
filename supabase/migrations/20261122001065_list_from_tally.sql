-- The list again, with counts from the tally and a page that never looks through more than a few thousand rows: where the
-- tally knows that few rows match, they are fetched by their facets and sorted; where many do, the list is walked in its order.

create function app.scope_condition(scope text) returns text
language sql immutable set search_path = '' as $$
  select case scope
    when 'all' then 'true'
    when 'branch' then '(c.is_group or c.branch_id is null or c.branch_id = $1)'
    when 'linked' then 'c.contact_id = any ($2)'
    else 'false'
  end
$$;
comment on function app.scope_condition(text) is
  'The rule of app.sees as a condition on a conversation c, so that indexes can be used. $1 the caller''s branch, $2 linked contacts.';

-- Every condition here is also asked of the tally, whose columns have the same names; the others follow below.
create function app.facet_condition(filter jsonb) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' and ', 'true',
    case filter ->> 'type' when 'personal' then 'not c.is_group' when 'groups' then 'c.is_group' end,
    case when filter ? 'tag' then 'c.tags @> array[$3 ->> ''tag'']' end,
    case when filter ->> 'assigned' = 'unassigned' then 'c.assigned_staff_id is null'
      when filter ? 'assigned' then 'c.assigned_staff_id = ($3 ->> ''assigned'')::uuid' end,
    case when filter ->> 'branch' = 'none' then 'c.branch_id is null'
      when filter ? 'branch' then 'c.branch_id = ($3 ->> ''branch'')::uuid' end,
    case filter ->> 'contact'
      when 'member' then 'c.badge in (''member:active'', ''member:inactive'', ''member:no_package'')'
      when 'lead' then 'c.badge = any (array(select ''lead:'' || s from unnest(enum_range(null::public.lead_status)) s))'
      when 'unknown' then 'c.badge = ''unknown''' end,
    case when filter ? 'leadStatus' then 'c.badge = ''lead:'' || ($3 ->> ''leadStatus'')' end,
    case when filter ? 'memberStatus' then 'c.badge = ''member:'' || ($3 ->> ''memberStatus'')' end,
    case when filter ? 'status' then 'c.status = ($3 ->> ''status'')::public.conversation_status' end)
$$;
comment on function app.facet_condition(jsonb) is 'The part of a list filter the tally can answer, about a conversation or a tally row c. $3 the filter.';

create function app.row_condition(filter jsonb) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' and ', 'true',
    case filter ->> 'unread' when 'true' then 'c.unread_count > 0' when 'false' then 'c.unread_count = 0' end,
    case when filter ? 'words' then 'app.words_of(c.search_text) @@ ($3 ->> ''words'')::tsquery' end,
    case when filter ? 'digits' then '(c.search_text like $3 ->> ''pattern'' or c.search_text like $3 ->> ''digits'')'
      when filter ? 'pattern' then 'c.search_text like $3 ->> ''pattern''' end)
$$;
comment on function app.row_condition(jsonb) is 'The part of a list filter only the conversation c itself can answer. $3 the filter.';

-- The filter as the conditions read it: nothing that is null, and the search term as a pattern.
create function app.read_list_filter(filter jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  asked jsonb := jsonb_strip_nulls(coalesce(filter, '{}')) - 'pattern' - 'digits' - 'words';
  term text := lower(nullif(btrim(asked ->> 'search'), ''));
  bare text := nullif(regexp_replace(term, '\D', '', 'g'), '');
begin
  return asked || jsonb_strip_nulls(jsonb_build_object(
    'pattern', '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%',
    -- A leading 0 is the 60 without its 6, so the bare digits of any spelling are part of the stored number.
    'digits', case when term ~ '^[\d\s()+-]*$' then '%' || bare || '%' end,
    -- Names of one or two characters have no three for the index of the pattern.
    'words', case when term ~ '[\u2e80-\u2fff\u3040-\u9fff\U00020000-\U0003ffff]' then (
      select t.words::text from app.read_search_term(term) t) end));
end $$;

-- The index below is kept by whoever changes a conversation.
grant execute on function app.words_of(text), app.search_tokens(text) to authenticated, service_role;
create index whatsapp_conversations_words_idx on public.whatsapp_conversations using gin (app.words_of(search_text));

create type app.list_answer as (total bigint, unread_total bigint, page uuid[]);

create function app.count_list(facets text, asked jsonb) returns app.list_answer
language plpgsql stable security definer set search_path = '' as $$
declare
  kept bigint;
  unread_rows bigint;
  unread_sum bigint;
begin
  execute format('select count(*), sum(c.unread_count) from public.whatsapp_conversations c where c.unread_count > 0 and %s', facets)
    into unread_rows, unread_sum using app.my_branch_id(), app.my_contact_ids(), asked;
  if asked ->> 'unread' = 'true' then
    return row(unread_rows, unread_sum, null)::app.list_answer;
  end if;
  execute format('select sum(c.n) from app.conversation_tally c where %s', facets)
    into kept using app.my_branch_id(), app.my_contact_ids(), asked;
  if asked ->> 'unread' = 'false' then
    return row(kept - unread_rows, 0, null)::app.list_answer;
  end if;
  return row(kept, unread_sum, null)::app.list_answer;
end $$;

-- A page by whichever way is short. $1 branch, $2 contacts, $3 filter, $4 and $5 the place, $6 how many.
create function app.list_page(conditions text, asked jsonb, facets text, few boolean, at timestamptz, id uuid, wanted integer)
returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  place text := case when at is null then 'true' else '(c.sort_at, c.id) < ($4, $5)' end;
  mine text := case when few then format(
    'c.facet = any (array(select c.facet from app.conversation_tally c where %s))', facets) else 'true' end;
  page uuid[];
begin
  execute format(
    case when few then
      'with matching as materialized (select c.id, c.sort_at from public.whatsapp_conversations c where %s and %s and %s)
       select array(select c.id from matching c order by c.sort_at desc, c.id desc limit $6)'
    else
      'select array(select c.id from public.whatsapp_conversations c where %s and %s and %s
         order by c.sort_at desc, c.id desc limit $6)' end, mine, conditions, place)
    into page using app.my_branch_id(), app.my_contact_ids(), asked, at, id, wanted;
  return page;
end $$;

-- What no tally knows (a person's linked contacts, a search term) is found once, and counted as it is found.
create function app.found_page(conditions text, asked jsonb, at timestamptz, id uuid, wanted integer) returns app.list_answer
language plpgsql stable security definer set search_path = '' as $$
declare
  answer app.list_answer;
begin
  execute format(
    'with matching as materialized (
       select c.id, c.sort_at, c.unread_count from public.whatsapp_conversations c where %s)
     select count(*), sum(m.unread_count),
       array(select c.id from matching c where %s order by c.sort_at desc, c.id desc limit $6)
     from matching m', conditions, case when at is null then 'true' else '(c.sort_at, c.id) < ($4, $5)' end)
    into answer using app.my_branch_id(), app.my_contact_ids(), asked, at, id, wanted;
  return answer;
end $$;

create or replace function public.list_conversations(
  filter jsonb default '{}', cursor text default null, page_limit integer default 40) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  few constant bigint := 3000;
  scope text := app.my_scope();
  asked jsonb := app.read_list_filter(filter);
  facets text := app.facet_condition(asked);
  wanted integer := least(greatest(coalesce(page_limit, 40), 1), 200);
  at timestamptz := app.from_ms(split_part(cursor, '.', 1)::numeric);
  id uuid := nullif(split_part(cursor, '.', 2), '')::uuid;
  answer app.list_answer;
  last_row public.whatsapp_conversations;
begin
  facets := concat_ws(' and ', app.scope_condition(scope), facets);
  if scope in ('linked', 'none') or asked ? 'pattern' then
    answer := app.found_page(concat_ws(' and ', facets, app.row_condition(asked)), asked, at, id, wanted + 1);
  else
    answer := app.count_list(facets, asked);
    answer.page := app.list_page(concat_ws(' and ', facets, app.row_condition(asked)), asked, facets,
      coalesce(answer.total, 0) <= few and asked ->> 'unread' is distinct from 'true', at, id, wanted + 1);
  end if;
  if cardinality(answer.page) > wanted then
    select * into last_row from public.whatsapp_conversations c where c.id = answer.page[wanted];
  end if;
  return jsonb_build_object(
    'rows', coalesce((
      select jsonb_agg(r."row" order by p.n)
      from unnest(answer.page[:wanted]) with ordinality p (id, n)
      join app.conversation_rows(answer.page[:wanted]) r on r.id = p.id), '[]'),
    'total', coalesce(answer.total, 0), 'unread_total', coalesce(answer.unread_total, 0),
    'next_cursor', app.to_ms(last_row.sort_at) || '.' || last_row.id);
end $$;
comment on function public.list_conversations(jsonb, text, integer) is
  'A page of the list with its totals, newest first. Filter keys as in domain/conversation/filter; obeys app.sees.';
drop function app.list_condition(text, jsonb, text, text);
