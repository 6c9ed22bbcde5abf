create type public.staff_role as enum ('admin', 'manager', 'front_desk', 'trainer', 'user');
create type public.staff_status as enum ('active', 'inactive');

create table public.staff (
  id uuid primary key default app.new_id(),
  auth_user_id uuid unique references auth.users (id) on delete set null,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  role public.staff_role not null,
  branch_id uuid references public.branches (id),
  status public.staff_status not null default 'active',
  access_version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.staff is 'Everybody who may sign in. Bound to an auth user at the first login with a confirmed email.';
comment on column public.staff.access_version is
  'Rises whenever role, branch, status, overrides, role defaults or links change: open streams then start over.';
comment on column public.staff.branch_id is 'Null: every branch.';
create index staff_branch_id_idx on public.staff (branch_id);

create function app.raise_own_access_version() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.role, new.branch_id, new.status) is distinct from (old.role, old.branch_id, old.status) then
    new.access_version := old.access_version + 1;
  end if;
  return new;
end $$;

create trigger a_staff_updated_at before update on public.staff
  for each row execute function app.set_updated_at();
create trigger b_staff_access_version before update on public.staff
  for each row execute function app.raise_own_access_version();
create trigger staff_poke after insert or update or delete on public.staff
  for each statement execute function app.poke();

alter table public.staff enable row level security;
grant select on public.staff to authenticated;
grant all on public.staff to service_role;
