-- A day may have several openings, for a pause at noon; days kept when they had one stay as they are.

create or replace function app.is_business_hours(value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(case
    when jsonb_typeof(value -> 'days') = 'array' and jsonb_array_length(value -> 'days') = 7 then
      value ->> 'timeZone' = 'Asia/Kuala_Lumpur' and not exists (
        select from jsonb_array_elements(value -> 'days') d (day)
        cross join lateral (
          select case jsonb_typeof(d.day) when 'array' then d.day when 'null' then '[]' else jsonb_build_array(d.day) end
        ) as n (spans)
        where jsonb_array_length(n.spans) > 4 or exists (
          select from (
            select s.span ->> 'from' as opens, s.span ->> 'to' as closes, lag(s.span ->> 'to') over (order by s.place) as before
            from jsonb_array_elements(n.spans) with ordinality s (span, place)) one
          where not coalesce(
            one.opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and one.closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
            and one.opens collate "C" < one.closes collate "C"
            and one.opens collate "C" >= coalesce(one.before, '') collate "C", false)))
  end, false)
$$;
comment on function app.is_business_hours(jsonb) is
  'Seven days from Monday on, each a list of up to four {from, to} as HH:MM (to: up to 24:00), one after the other and none into the next; empty for closed. Days of one opening may stand as that opening, closed ones as null. And where the clock hangs.';
