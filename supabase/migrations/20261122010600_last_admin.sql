-- Somebody must always be able to give rights back: the last admin cannot be locked out, by any road. And whoever is
-- deactivated is signed out everywhere in the same moment.

create function app.lock_rights() returns void
language sql volatile set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(20261122, 106)
$$;
comment on function app.lock_rights() is
  'One change of rights at a time: two admins who deactivate each other in the same second must not both succeed.';

create function app.admins_in_charge() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.id
  from public.staff s
  left join public.role_permissions d on d.role = s.role and d.module = 'staff'
  left join public.staff_permissions o on o.staff_id = s.id and o.module = 'staff'
  where s.role = 'admin' and s.status = 'active'
    and coalesce(o.can_view, d.can_view, false) and coalesce(o.can_edit, d.can_edit, false)
    -- An invitation nobody has answered yet is no admin.
    and exists (
      select from auth.users u
      where (u.id = s.auth_user_id or (s.auth_user_id is null and lower(u.email) = s.email))
        and u.email_confirmed_at is not null and u.deleted_at is null)
$$;
comment on function app.admins_in_charge() is 'Active admins who can sign in and may edit staff. There is always one.';

create function app.keep_an_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  takes_away boolean;
begin
  if tg_table_name = 'staff' then
    takes_away := old.role = 'admin' and old.status = 'active'
      and (tg_op = 'DELETE' or new.role <> 'admin' or new.status <> 'active');
  elsif tg_table_name = 'role_permissions' then
    takes_away := tg_op <> 'INSERT' and old.role = 'admin' and old.module = 'staff';
  else
    takes_away := exists (
      select from public.staff s where s.role = 'admin' and s.status = 'active'
        and s.id in (case when tg_op <> 'DELETE' then new.staff_id end, case when tg_op <> 'INSERT' then old.staff_id end));
  end if;
  if takes_away then
    perform app.lock_rights();
    if not exists (select from app.admins_in_charge()) then
      raise exception 'the last admin cannot be locked out' using errcode = '55000', hint = 'last_admin';
    end if;
  end if;
  return null;
end $$;
comment on function app.keep_an_admin() is 'Refuses (55000) the change that would leave nobody in charge.';

create trigger staff_keep_an_admin after update of role, status or delete on public.staff
  for each row execute function app.keep_an_admin();
create trigger staff_permissions_keep_an_admin after insert or update or delete on public.staff_permissions
  for each row execute function app.keep_an_admin();
create trigger role_permissions_keep_an_admin after update or delete on public.role_permissions
  for each row execute function app.keep_an_admin();

create function app.sign_out_deactivated() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Refresh tokens go with their sessions; what is left of an access token sees nothing, for every policy asks the status.
  delete from auth.sessions s where s.user_id = new.auth_user_id;
  return null;
end $$;
comment on function app.sign_out_deactivated() is 'Ends every session of somebody who was deactivated, in the same transaction.';
create trigger staff_sign_out_deactivated after update of status on public.staff
  for each row when (old.status = 'active' and new.status = 'inactive' and new.auth_user_id is not null)
  execute function app.sign_out_deactivated();
