-- An empty database is opened once, by whoever can read the server's terminal.

create function public.first_admin_wanted() returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from public.staff s where s.role = 'admin' and s.status = 'active')
$$;
comment on function public.first_admin_wanted() is 'Is there no active admin yet? For the server alone.';
grant execute on function public.first_admin_wanted() to service_role;

create function public.create_first_admin(email text, name text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  made uuid;
begin
  perform app.lock_rights();
  if not public.first_admin_wanted() then
    raise exception 'there is an admin already' using errcode = '55000';
  end if;
  -- A project that was never seeded knows nothing of roles; these are the chain's own, to be changed on the staff page.
  insert into public.role_permissions (role, module, can_view, can_edit) values
    ('admin', 'chats', true, true), ('admin', 'staff', true, true),
    ('manager', 'chats', true, true), ('manager', 'staff', true, false),
    ('front_desk', 'chats', true, true), ('front_desk', 'staff', false, false),
    ('trainer', 'chats', true, false), ('trainer', 'staff', false, false),
    ('user', 'chats', true, true), ('user', 'staff', false, false)
  on conflict do nothing;
  insert into public.staff as s (email, name, role)
  values (lower(trim(create_first_admin.email)), trim(create_first_admin.name), 'admin')
  on conflict on constraint staff_email_key do update set role = 'admin', status = 'active', name = excluded.name
  returning s.id into made;
  return made;
end $$;
comment on function public.create_first_admin(text, text) is
  'The first admin and the defaults of the roles, once: 55000 as soon as there is an active admin. For the server alone.';
grant execute on function public.create_first_admin(text, text) to service_role;
