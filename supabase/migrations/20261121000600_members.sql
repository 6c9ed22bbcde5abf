create type public.member_state as enum ('active', 'inactive');

create table public.members (
  id uuid primary key default app.new_id(),
  name text not null check (name <> ''),
  phone text,
  phone_digits text generated always as (app.phone_digits(phone)) stored,
  email text,
  dob date,
  gender text check (gender in ('female', 'male', 'other')),
  branch_id uuid references public.branches (id),
  registered_on date not null default current_date,
  status public.member_state not null default 'active',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.members is 'Members of the gyms, as the CRM keeps them.';
comment on column public.members.phone is 'As somebody typed it, in any spelling.';
comment on column public.members.phone_digits is 'The same, in the one spelling numbers are matched by. Families share a phone.';
create index members_phone_digits_idx on public.members (phone_digits);
create index members_branch_id_idx on public.members (branch_id);
create trigger a_members_updated_at before update on public.members
  for each row execute function app.set_updated_at();

alter table public.members enable row level security;
grant select on public.members to authenticated;
grant all on public.members to service_role;
