-- Staff and rights, as the staff page changes them. Everything runs under the JWT of whoever asks, so that the audit log
-- knows them; the triggers of the tables write the lines.

create function app.require_staff_edit(target uuid default null) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not app.can('staff', 'edit') then
    raise exception 'staff.can_edit is needed' using errcode = '42501';
  end if;
  if app.is_admin() or target is null then
    return;
  end if;
  if target = app.my_staff_id() then
    raise exception 'only an admin changes their own rights' using errcode = '42501';
  end if;
  if exists (select from public.staff s where s.id = target and s.role = 'admin') then
    raise exception 'only an admin changes an admin' using errcode = '42501';
  end if;
end $$;
comment on function app.require_staff_edit(uuid) is
  '42501 unless the caller may edit staff; those who are no admins may change neither admins nor themselves.';

create function public.staff_directory() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not app.can('staff', 'view') then
    raise exception 'staff.can_view is needed' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'staff', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'name', s.name, 'email', s.email, 'role', s.role, 'branchId', s.branch_id,
        'active', s.status = 'active',
        'invitedAtMs', app.to_ms(coalesce(u.invited_at, u.created_at)),
        'lastSignInAtMs', app.to_ms(u.last_sign_in_at),
        'onlyAdmin', s.id in (select app.admins_in_charge()) and (select count(*) from app.admins_in_charge()) = 1,
        'overrides', coalesce((
          select jsonb_agg(jsonb_build_object('module', o.module, 'canView', o.can_view, 'canEdit', o.can_edit) order by o.module)
          from public.staff_permissions o where o.staff_id = s.id), '[]'))
        order by s.status, lower(s.name), s.id), '[]')
      from public.staff s
      left join lateral (
        select a.invited_at, a.created_at, a.last_sign_in_at from auth.users a
        where a.deleted_at is null and (a.id = s.auth_user_id or (s.auth_user_id is null and lower(a.email) = s.email))
        order by a.id = s.auth_user_id desc nulls last limit 1
      ) u on true),
    'defaults', (
      select coalesce(jsonb_agg(jsonb_build_object('role', d.role, 'module', d.module, 'canView', d.can_view, 'canEdit', d.can_edit)
        order by d.role, d.module), '[]')
      from public.role_permissions d),
    'branches', (
      select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name, b.id), '[]') from public.branches b));
end $$;
comment on function public.staff_directory() is
  'Everybody who works here with their rights, the defaults of the roles, the branches. 42501 without staff.view.';
grant execute on function public.staff_directory() to authenticated;

create function public.add_staff(email text, name text, role public.staff_role, branch_id uuid default null) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  made uuid;
begin
  perform app.require_staff_edit();
  if add_staff.role = 'admin' and not app.is_admin() then
    raise exception 'only an admin makes an admin' using errcode = '42501';
  end if;
  insert into public.staff (email, name, role, branch_id)
  values (lower(trim(add_staff.email)), trim(add_staff.name), add_staff.role, add_staff.branch_id)
  returning id into made;
  return made;
end $$;
comment on function public.add_staff(text, text, public.staff_role, uuid) is
  'A new colleague, bound at their first confirmed login. 23505 when the address is taken; 42501 without staff.edit, or for an admin made by somebody who is none.';
grant execute on function public.add_staff(text, text, public.staff_role, uuid) to authenticated;

create function public.change_staff(staff_id uuid, changes jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff_edit(staff_id);
  if changes ->> 'role' = 'admin' and not app.is_admin() then
    raise exception 'only an admin makes an admin' using errcode = '42501';
  end if;
  perform app.lock_rights();
  update public.staff s set
    name = coalesce(trim(changes ->> 'name'), s.name),
    role = coalesce((changes ->> 'role')::public.staff_role, s.role),
    branch_id = case when changes ? 'branch_id' then (changes ->> 'branch_id')::uuid else s.branch_id end,
    status = coalesce((changes ->> 'status')::public.staff_status, s.status)
  where s.id = change_staff.staff_id;
  if not found then
    raise exception 'no such colleague' using errcode = 'P0002';
  end if;
end $$;
comment on function public.change_staff(uuid, jsonb) is
  'Changes name, role, branch_id or status; what is not named stays. 42501, P0002, 55000 for the last admin.';
grant execute on function public.change_staff(uuid, jsonb) to authenticated;

create function public.set_staff_permission(staff_id uuid, module text, can_view boolean, can_edit boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff_edit(staff_id);
  if module = 'staff' and not app.is_admin() then
    raise exception 'only an admin gives rights over staff' using errcode = '42501';
  end if;
  perform app.lock_rights();
  if not exists (select from public.staff s where s.id = set_staff_permission.staff_id) then
    raise exception 'no such colleague' using errcode = 'P0002';
  end if;
  if can_view is null and can_edit is null then
    delete from public.staff_permissions p
    where p.staff_id = set_staff_permission.staff_id and p.module = set_staff_permission.module;
  else
    insert into public.staff_permissions as p (staff_id, module, can_view, can_edit)
    values (set_staff_permission.staff_id, set_staff_permission.module, set_staff_permission.can_view, set_staff_permission.can_edit)
    on conflict on constraint staff_permissions_pkey do update
      set can_view = excluded.can_view, can_edit = excluded.can_edit;
  end if;
end $$;
comment on function public.set_staff_permission(uuid, text, boolean, boolean) is
  'A personal override; null leaves the default of the role, both null take the override away. 42501, P0002, 55000 for the last admin.';
grant execute on function public.set_staff_permission(uuid, text, boolean, boolean) to authenticated;

create function public.set_role_permission(role public.staff_role, module text, can_view boolean, can_edit boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not (app.can('staff', 'edit') and app.is_admin()) then
    raise exception 'only an admin changes what roles may do' using errcode = '42501';
  end if;
  perform app.lock_rights();
  insert into public.role_permissions as p (role, module, can_view, can_edit)
  values (set_role_permission.role, set_role_permission.module, set_role_permission.can_view,
    set_role_permission.can_view and set_role_permission.can_edit)
  on conflict on constraint role_permissions_pkey do update set can_view = excluded.can_view, can_edit = excluded.can_edit;
end $$;
comment on function public.set_role_permission(public.staff_role, text, boolean, boolean) is
  'What a role may do unless somebody has an override; editing needs viewing. 42501 for all but admins, 55000 for the last admin.';
grant execute on function public.set_role_permission(public.staff_role, text, boolean, boolean) to authenticated;

create function public.note_invitation(staff_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person public.staff;
begin
  perform app.require_staff_edit(staff_id);
  select * into person from public.staff s where s.id = note_invitation.staff_id and s.status = 'active';
  if not found then
    raise exception 'no such colleague' using errcode = 'P0002';
  end if;
  perform app.audit('staff/invited', 'staff', person.id::text);
  return jsonb_build_object('email', person.email, 'name', person.name);
end $$;
comment on function public.note_invitation(uuid) is
  'Whom the mail that the server is about to send goes to, written down. 42501, P0002 for nobody or somebody deactivated.';
grant execute on function public.note_invitation(uuid) to authenticated;
