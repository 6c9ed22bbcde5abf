create table public.leases (
  name text primary key,
  holder text not null,
  expires_at timestamptz(3) not null,
  token bigint not null default 1
);
comment on table public.leases is 'Who does a job only one may do. The fencing token rises with every new holder.';
alter table public.leases enable row level security;
grant all on public.leases to service_role;

create function public.acquire_lease(name text, holder text, ttl_ms integer) returns bigint
language sql volatile set search_path = '' as $$
  insert into public.leases as l (name, holder, expires_at)
  values (acquire_lease.name, acquire_lease.holder, clock_timestamp() + acquire_lease.ttl_ms * interval '1 ms')
  on conflict on constraint leases_pkey do update set
    token = l.token + (l.holder <> excluded.holder or l.expires_at <= clock_timestamp())::int,
    holder = excluded.holder,
    expires_at = excluded.expires_at
  where l.holder = excluded.holder or l.expires_at <= clock_timestamp()
  returning l.token
$$;
comment on function public.acquire_lease(text, text, integer) is
  'Takes or renews a lease: its fencing token, or null while somebody else holds it. Renewing keeps the token.';

create function public.release_lease(name text, holder text) returns boolean
language sql volatile set search_path = '' as $$
  with gone as (
    update public.leases l set expires_at = clock_timestamp()
    where l.name = release_lease.name and l.holder = release_lease.holder and l.expires_at > clock_timestamp()
    returning 1)
  select exists (select from gone)
$$;
comment on function public.release_lease(text, text) is 'Ends the holder''s lease; the row stays, so that tokens keep rising.';
grant execute on function public.acquire_lease(text, text, integer), public.release_lease(text, text) to service_role;
