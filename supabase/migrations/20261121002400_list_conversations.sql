-- Builds the WHERE of a filter. Only the conditions that are asked for appear, so that each query gets its own plan.
-- $1 the caller's branch, $2 linked contacts, $3 the filter, $4 the search pattern, $5 its digits.
create function app.list_condition(scope text, filter jsonb, pattern text, digits text) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' and ',
    case scope
      when 'all' then 'true'
      when 'branch' then '(c.is_group or c.branch_id is null or c.branch_id = $1)'
      when 'linked' then 'c.contact_id = any ($2)'
      else 'false'
    end,
    case filter ->> 'type' when 'personal' then 'not c.is_group' when 'groups' then 'c.is_group' end,
    case when filter ? 'tag' then 'c.tags @> array[$3 ->> ''tag'']' end,
    case when filter ->> 'assigned' = 'unassigned' then 'c.assigned_staff_id is null'
      when filter ? 'assigned' then 'c.assigned_staff_id = ($3 ->> ''assigned'')::uuid' end,
    case when filter ->> 'branch' = 'none' then 'c.branch_id is null'
      when filter ? 'branch' then 'c.branch_id = ($3 ->> ''branch'')::uuid' end,
    case filter ->> 'contact'
      when 'member' then 'c.member_id is not null'
      when 'lead' then 'c.member_id is null and c.lead_id is not null'
      when 'unknown' then 'c.member_id is null and c.lead_id is null' end,
    case when filter ? 'leadStatus' then 'c.member_id is null and c.lead_id in (
      select l.id from public.leads l where l.status = ($3 ->> ''leadStatus'')::public.lead_status)' end,
    case when filter ? 'memberStatus' then 'c.member_id in (
      select m.id from public.members m where app.member_status(m.id) = $3 ->> ''memberStatus'')' end,
    case filter ->> 'unread' when 'true' then 'c.unread_count > 0' when 'false' then 'c.unread_count = 0' end,
    case when filter ? 'status' then 'c.status = ($3 ->> ''status'')::public.conversation_status' end,
    case when digits is not null then '(c.search_text like $4 or c.search_text like $5)'
      when pattern is not null then 'c.search_text like $4' end)
$$;

create function public.list_conversations(filter jsonb default '{}', cursor text default null, page_limit integer default 40)
returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := app.my_scope();
  asked jsonb := jsonb_strip_nulls(coalesce(filter, '{}'));
  term text := lower(nullif(btrim(asked ->> 'search'), ''));
  pattern text := '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  -- A leading 0 is the 60 without its 6, so the bare digits of any spelling are part of the stored number.
  digits text := case when term ~ '^[\d\s()+-]*$' and regexp_replace(term, '\D', '', 'g') <> ''
    then '%' || regexp_replace(term, '\D', '', 'g') || '%' end;
  condition text := app.list_condition(scope, asked, pattern, digits);
  rows_wanted integer := least(greatest(coalesce(page_limit, 40), 1), 200);
  found public.whatsapp_conversations[];
  total bigint;
  unread bigint;
  last_row public.whatsapp_conversations;
begin
  execute format('select count(*), coalesce(sum(c.unread_count), 0) from public.whatsapp_conversations c where %s', condition)
    into total, unread using app.my_branch_id(), app.my_contact_ids(), asked, pattern, digits;
  execute format(
    'select array_agg(x.c order by (x.c).sort_at desc, (x.c).id desc) from (
       select c from public.whatsapp_conversations c where %s %s order by c.sort_at desc, c.id desc limit $8) x',
    condition, case when cursor is not null then 'and (c.sort_at, c.id) < ($6, $7)' end)
    into found
    using app.my_branch_id(), app.my_contact_ids(), asked, pattern, digits,
      app.from_ms(split_part(cursor, '.', 1)::numeric), nullif(split_part(cursor, '.', 2), '')::uuid, rows_wanted + 1;
  if cardinality(found) > rows_wanted then
    last_row := found[rows_wanted];
  end if;
  return jsonb_build_object(
    'rows', coalesce((
      select jsonb_agg(app.conversation_json(found[n]) order by n)
      from generate_series(1, least(coalesce(cardinality(found), 0), rows_wanted)) n), '[]'),
    'total', total, 'unread_total', unread,
    'next_cursor', app.to_ms(last_row.sort_at) || '.' || last_row.id);
end $$;
comment on function public.list_conversations(jsonb, text, integer) is
  'A page of the list with its totals, newest first. Filter keys as in domain/conversation/filter; obeys app.sees.';
grant execute on function public.list_conversations(jsonb, text, integer) to authenticated, service_role;

create function public.get_conversation(conversation_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select app.conversation_json(c) from public.whatsapp_conversations c
  where c.id = get_conversation.conversation_id and app.can_see_conversation(c.id)
$$;
comment on function public.get_conversation(uuid) is 'One row of the list, or null when the caller may not see it.';
grant execute on function public.get_conversation(uuid) to authenticated, service_role;
