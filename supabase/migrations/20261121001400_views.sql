-- The CRM's views, under the names the desk has always read them by. They show what the reader may see and no more.

create view public.view_2_member with (security_invoker = true) as
select
  m.id, m.name, m.phone, m.phone_digits, m.email, m.dob, m.gender, m.branch_id, b.name as branch_name,
  m.registered_on, m.status, app.member_status(m.id) as badge_status,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'package', p.name, 'starts_on', mp.starts_on, 'expires_on', mp.expires_on,
      'total_sessions', mp.total_sessions, 'remaining_sessions', mp.remaining_sessions)
      order by mp.expires_on desc, mp.id)
    from public.member_packages mp join public.packages p on p.id = mp.package_id
    where mp.member_id = m.id), '[]') as membership
from public.members m left join public.branches b on b.id = m.branch_id;
comment on view public.view_2_member is 'Members with their branch and what they bought.';

create view public.view_4_1_2_member_package with (security_invoker = true) as
select
  mp.id, mp.member_id, p.name as package_name, mp.total_sessions, mp.remaining_sessions, mp.starts_on, mp.expires_on,
  mp.trainer_id, s.name as trainer_name
from public.member_packages mp
join public.packages p on p.id = mp.package_id
left join public.staff s on s.id = mp.trainer_id
where mp.expires_on >= app.today() and coalesce(mp.remaining_sessions, 1) > 0;
comment on view public.view_4_1_2_member_package is 'Packages that still count, with their trainer.';

create view public.view_5_3_staff with (security_invoker = true) as
select s.id, s.name, s.email, s.role, s.status, s.branch_id, b.name as branch_name
from public.staff s left join public.branches b on b.id = s.branch_id;
comment on view public.view_5_3_staff is 'Staff, for the assignment menu.';

grant select on public.view_2_member, public.view_4_1_2_member_package, public.view_5_3_staff
  to authenticated, service_role;
