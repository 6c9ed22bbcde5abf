create table public.role_permissions (
  role public.staff_role not null,
  module text not null check (module in ('chats', 'staff')),
  can_view boolean not null default false,
  can_edit boolean not null default false,
  primary key (role, module),
  constraint editing_needs_viewing check (can_view or not can_edit)
);
comment on table public.role_permissions is 'What each role may do, before personal overrides.';

create table public.staff_permissions (
  staff_id uuid not null references public.staff (id) on delete cascade,
  module text not null check (module in ('chats', 'staff')),
  can_view boolean,
  can_edit boolean,
  primary key (staff_id, module)
);
comment on table public.staff_permissions is 'Personal overrides. Null leaves the default of the role.';

create function app.raise_access_version_of_person() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'DELETE' then
    update public.staff set access_version = access_version + 1 where id = new.staff_id;
  end if;
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.staff_id is distinct from new.staff_id) then
    update public.staff set access_version = access_version + 1 where id = old.staff_id;
  end if;
  return null;
end $$;
comment on function app.raise_access_version_of_person() is 'For tables with a staff_id: permission overrides and contact links.';

create function app.raise_access_version_of_role() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.staff set access_version = access_version + 1
  where role in (case when tg_op <> 'DELETE' then new.role end, case when tg_op <> 'INSERT' then old.role end);
  return null;
end $$;

create trigger staff_permissions_access_version after insert or update or delete on public.staff_permissions
  for each row execute function app.raise_access_version_of_person();
create trigger role_permissions_access_version after insert or update or delete on public.role_permissions
  for each row execute function app.raise_access_version_of_role();

alter table public.role_permissions enable row level security;
alter table public.staff_permissions enable row level security;
grant select on public.role_permissions, public.staff_permissions to authenticated;
grant all on public.role_permissions, public.staff_permissions to service_role;
