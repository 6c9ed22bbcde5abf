create table public.packages (
  id uuid primary key default app.new_id(),
  name text not null unique,
  sessions integer check (sessions > 0),
  days integer not null check (days > 0)
);
comment on table public.packages is 'What the gyms sell. Null sessions: as often as one likes until it ends.';

create table public.member_packages (
  id uuid primary key default app.new_id(),
  member_id uuid not null references public.members (id) on delete cascade,
  package_id uuid not null references public.packages (id),
  trainer_id uuid references public.staff (id),
  total_sessions integer check (total_sessions > 0),
  remaining_sessions integer check (remaining_sessions >= 0),
  starts_on date not null,
  expires_on date not null,
  check (expires_on >= starts_on),
  check (remaining_sessions <= total_sessions)
);
comment on table public.member_packages is 'What a member bought. Null sessions: not counted.';
create index member_packages_member_id_idx on public.member_packages (member_id, expires_on desc);
create index member_packages_package_id_idx on public.member_packages (package_id);
create index member_packages_trainer_id_idx on public.member_packages (trainer_id);

alter table public.packages enable row level security;
alter table public.member_packages enable row level security;
grant select on public.packages, public.member_packages to authenticated;
grant all on public.packages, public.member_packages to service_role;

create policy "staff with chats.view read the packages" on public.packages for select to authenticated
  using ((select app.can('chats', 'view')));
create policy "staff read the packages of members they can see" on public.member_packages for select to authenticated
  using (exists (select from public.members m where m.id = member_id));

-- active: something left to use today; no_package: never bought; inactive: everything ended, or the member left.
create function app.member_status(member_id uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select case
      when m.status = 'inactive' then 'inactive'
      when bool_or(p.expires_on >= app.today() and p.starts_on <= app.today()
        and coalesce(p.remaining_sessions, 1) > 0) then 'active'
      when count(p.id) = 0 then 'no_package'
      else 'inactive'
    end
    from public.members m left join public.member_packages p on p.member_id = m.id
    where m.id = member_status.member_id
    group by m.id
  );
end $$;
comment on function app.member_status(uuid) is 'The badge of a member: active, inactive or no_package.';
grant execute on function app.member_status(uuid) to authenticated, service_role;
