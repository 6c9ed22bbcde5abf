-- How many conversations stand behind each choice of the list's filters. The tally knows, except for people who see only
-- those linked to them: theirs are few and counted one by one.
create function public.filter_counts(status text default 'active') returns jsonb
language sql stable security definer set search_path = '' as $$
  with reach as materialized (
    select app.my_scope() as scope, app.my_branch_id() as branch, app.my_contact_ids() as contacts
  ), mine as materialized (
    select t.branch_id, t.assigned_staff_id, t.badge, t.tags, t.n
    from app.conversation_tally t, reach
    where (filter_counts.status = 'all' or t.status::text = filter_counts.status)
      and (reach.scope = 'all' or (reach.scope = 'branch' and (t.is_group or t.branch_id is null or t.branch_id = reach.branch)))
    union all
    select c.branch_id, c.assigned_staff_id, c.badge, c.tags, 1
    from public.whatsapp_conversations c, reach
    where reach.scope = 'linked' and c.contact_id = any (reach.contacts)
      and (filter_counts.status = 'all' or c.status::text = filter_counts.status)
  ), counted as (
    select 'tag' as menu, t.tag as choice, sum(m.n) as n
    from mine m cross join lateral (select distinct unnest(m.tags) as tag) t group by t.tag
    union all select 'assigned', coalesce(assigned_staff_id::text, 'unassigned'), sum(n) from mine group by 2
    union all select 'branch', coalesce(branch_id::text, 'none'), sum(n) from mine group by 2
    union all select 'contact', split_part(badge, ':', 1), sum(n) from mine group by 2
    union all select split_part(badge, ':', 1) || '_status', split_part(badge, ':', 2), sum(n) from mine where badge <> 'unknown' group by 1, 2
  ), menus as (
    select menu, jsonb_object_agg(choice, n) as choices from counted where n > 0 group by menu
  )
  select jsonb_build_object('tag', '{}'::jsonb, 'assigned', '{}'::jsonb, 'branch', '{}'::jsonb, 'contact', '{}'::jsonb,
      'lead_status', '{}'::jsonb, 'member_status', '{}'::jsonb)
    || coalesce((select jsonb_object_agg(menu, choices) from menus), '{}')
    || jsonb_build_object('unread', (
      select count(*) from public.whatsapp_conversations c, reach
      where c.unread_count > 0 and (filter_counts.status = 'all' or c.status::text = filter_counts.status)
        and case reach.scope
          when 'all' then true
          when 'branch' then c.is_group or c.branch_id is null or c.branch_id = reach.branch
          when 'linked' then c.contact_id = any (reach.contacts)
          else false
        end))
$$;
comment on function public.filter_counts(text) is
  'Conversations behind each filter choice among those the caller sees with this status (active, handled, archived, all).';
grant execute on function public.filter_counts(text) to authenticated;
