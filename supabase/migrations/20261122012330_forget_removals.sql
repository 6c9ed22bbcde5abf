-- The feed tells of removals for thirty days. A reader who was away for longer begins anew, as one does whose cursor is of
-- another life: what it holds may be gone without anybody knowing any more.

create table app.removals_forgotten (
  one boolean primary key default true check (one),
  -- Transaction numbers mean nothing in another life of the database.
  life text not null,
  up_to xid8 not null
);
comment on table app.removals_forgotten is 'Up to which transaction the feed''s removals were forgotten, and in which life of the database.';
alter table app.removals_forgotten enable row level security;

create function app.knows_removals_since(epoch text, xid xid8) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  -- A cursor at the very transaction may stand before the removal.
  return not exists (
    select from app.removals_forgotten f where f.life = split_part(epoch, '-', 1) and xid <= f.up_to);
end $$;
comment on function app.knows_removals_since(text, xid8) is 'Is every removal after this place of the feed still told of?';

create function public.forget_removals(page_limit integer default 500) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  wanted integer := least(greatest(coalesce(page_limit, 500), 1), 500);
  gone integer;
  last_one xid8;
begin
  with old_ones as (
    select r.id from public.whatsapp_removals r
    where r.removed_at < now() - interval '30 days' order by r.change_xid, r.id limit wanted
  ), forgotten as (
    delete from public.whatsapp_removals r using old_ones o where r.id = o.id returning r.change_xid
  )
  select count(*), max(f.change_xid) into gone, last_one from forgotten f;
  if gone > 0 then
    insert into app.removals_forgotten as f (life, up_to) values (app.feed_epoch(), last_one)
    on conflict (one) do update set life = excluded.life,
      up_to = case when f.life = excluded.life then greatest(f.up_to, excluded.up_to) else excluded.up_to end;
  end if;
  return jsonb_build_object('removals', gone, 'has_more', gone = wanted);
end $$;
comment on function public.forget_removals(integer) is
  'Forgets one page (at most 500) of removals the feed has told of for thirty days. Call again while has_more.';
grant execute on function public.forget_removals(integer) to service_role;

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
  if part is null or part[1] is distinct from epoch or part[2]::xid8 > horizon
    or not app.knows_removals_since(epoch, part[2]::xid8) then
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
