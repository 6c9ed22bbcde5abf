-- Binds the signed-in person to their staff row, once, by confirmed email.
create function app.bind_staff() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is null or exists (select from public.staff s where s.auth_user_id = auth.uid()) then
    return;
  end if;
  update public.staff s set auth_user_id = u.id
  from auth.users u
  where u.id = auth.uid() and u.email_confirmed_at is not null and s.email = lower(u.email)
    and s.auth_user_id is null;
end $$;

create function app.access_json(staff_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'staffId', s.id, 'name', s.name, 'email', s.email, 'role', s.role, 'active', s.status = 'active',
      'branchId', s.branch_id, 'version', s.access_version,
      'permissions', coalesce((
        select jsonb_agg(p.permission order by p.permission)
        from (
          select d.module || '.can_' || a.action as permission
          from (select unnest(array['chats', 'staff']) as module) d
          cross join (values ('view'), ('edit')) a (action)
          left join public.role_permissions r on r.role = s.role and r.module = d.module
          left join public.staff_permissions o on o.staff_id = s.id and o.module = d.module
          where coalesce(o.can_view, r.can_view, false)
            and (a.action = 'view' or coalesce(o.can_edit, r.can_edit, false))
        ) p), '[]'),
      'linkedContactIds', coalesce((
        select jsonb_agg(l.contact_id order by l.contact_id) from public.contact_links l where l.staff_id = s.id), '[]'))
    from public.staff s where s.id = access_json.staff_id
  );
end $$;

create function public.my_access() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.bind_staff();
  return (select app.access_json(s.id) from public.staff s where s.auth_user_id = auth.uid());
end $$;
comment on function public.my_access() is
  'What the caller may do and see; null for somebody who is not staff. Binds the staff row at the first confirmed login.';
grant execute on function public.my_access() to authenticated;

create function public.access_of_staff(staff_ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(app.access_json(s.id) order by s.id), '[]')
  from public.staff s where s.id = any (access_of_staff.staff_ids)
$$;
comment on function public.access_of_staff(uuid[]) is 'The same for others, so that the server can keep open streams honest.';
grant execute on function public.access_of_staff(uuid[]) to service_role;
