create type public.lead_status as enum
  ('new', 'engaged', 'consulted', 'escalated', 'no_reply', 'rejected', 'converted');

create table public.leads (
  id uuid primary key default app.new_id(),
  name text not null check (name <> ''),
  phone text,
  phone_digits text generated always as (app.phone_digits(phone)) stored,
  status public.lead_status not null default 'new',
  branch_id uuid references public.branches (id),
  member_id uuid references public.members (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.leads is 'People who asked. A converted lead points at the member it became.';
create index leads_phone_digits_idx on public.leads (phone_digits);
create index leads_branch_id_idx on public.leads (branch_id);
create index leads_member_id_idx on public.leads (member_id);
create trigger a_leads_updated_at before update on public.leads
  for each row execute function app.set_updated_at();

alter table public.leads enable row level security;
grant select on public.leads to authenticated;
grant all on public.leads to service_role;
