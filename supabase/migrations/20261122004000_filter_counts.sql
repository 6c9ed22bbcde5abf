-- How many conversations stand behind each choice of the list's filters: one look over what the caller sees.
create function public.filter_counts(status text default 'active') returns jsonb
language sql stable security definer set search_path = '' as $$
  with scope as materialized (
    select app.my_scope() as reach, app.my_branch_id() as branch, app.my_contact_ids() as contacts
  ), mine as materialized (
    select c.id, c.is_group, c.tags, c.assigned_staff_id, c.branch_id, c.member_id, c.lead_id, c.unread_count
    from public.whatsapp_conversations c, scope
    where (filter_counts.status = 'all' or c.status::text = filter_counts.status)
      and case scope.reach
        when 'all' then true
        when 'branch' then c.is_group or c.branch_id is null or c.branch_id = scope.branch
        when 'linked' then c.contact_id = any (scope.contacts)
        else false
      end
  ), standing as (
    select m.id, case
        when m.status = 'inactive' then 'inactive'
        when bool_or(p.expires_on >= app.today() and p.starts_on <= app.today() and coalesce(p.remaining_sessions, 1) > 0) then 'active'
        when count(p.id) = 0 then 'no_package'
        else 'inactive'
      end as status
    from public.members m left join public.member_packages p on p.member_id = m.id
    where m.id in (select member_id from mine)
    group by m.id
  )
  select jsonb_build_object(
    'unread', (select count(*) from mine where unread_count > 0),
    'tag', (select coalesce(jsonb_object_agg(t.tag, t.n), '{}') from (
      select tag, count(*) as n from (select distinct id, unnest(tags) as tag from mine) each group by tag) t),
    'assigned', (select coalesce(jsonb_object_agg(t.who, t.n), '{}') from (
      select coalesce(assigned_staff_id::text, 'unassigned') as who, count(*) as n from mine group by 1) t),
    'branch', (select coalesce(jsonb_object_agg(t.place, t.n), '{}') from (
      select coalesce(branch_id::text, 'none') as place, count(*) as n from mine group by 1) t),
    'contact', (select coalesce(jsonb_object_agg(t.kind, t.n), '{}') from (
      select case when member_id is not null then 'member' when lead_id is not null then 'lead' else 'unknown' end as kind,
        count(*) as n from mine group by 1) t),
    'lead_status', (select coalesce(jsonb_object_agg(t.status, t.n), '{}') from (
      select l.status, count(*) as n from mine join public.leads l on l.id = mine.lead_id
      where mine.member_id is null group by 1) t),
    'member_status', (select coalesce(jsonb_object_agg(t.status, t.n), '{}') from (
      select s.status, count(*) as n from mine join standing s on s.id = mine.member_id group by 1) t))
$$;
comment on function public.filter_counts(text) is
  'Conversations behind each filter choice among those the caller sees with this status (active, handled, archived, all).';
grant execute on function public.filter_counts(text) to authenticated;
