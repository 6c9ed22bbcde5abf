create table public.branches (
  id uuid primary key default app.new_id(),
  name text not null unique check (name <> ''),
  timezone text not null default 'Asia/Kuala_Lumpur',
  created_at timestamptz not null default now()
);
comment on table public.branches is 'The gyms of the chain.';

alter table public.branches enable row level security;
grant select on public.branches to authenticated;
grant all on public.branches to service_role;
