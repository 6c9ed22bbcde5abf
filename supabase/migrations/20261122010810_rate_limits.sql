-- How often somebody may do something. Several server processes share these buckets, so they are rows.

-- Unlogged: after a crash everybody starts with full buckets, and no write of theirs reaches the log.
create unlogged table app.rate_buckets (
  key text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  -- How long the last taker was told to wait, in ms; 0: it got its token.
  wait_ms integer not null default 0,
  full_at timestamptz not null
);
comment on table app.rate_buckets is 'Tokens left per limit and person or address (digested). A full bucket says nothing and is swept.';
create index rate_buckets_full_idx on app.rate_buckets (full_at);
alter table app.rate_buckets enable row level security;
revoke all on app.rate_buckets from public, anon, authenticated, service_role;

-- One statement, so that the row's lock puts everybody who asks at one moment in a row.
create function public.take_token(bucket text, capacity integer, refill_ms integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  moment timestamptz := clock_timestamp();
  waiting integer;
begin
  if bucket is null or char_length(bucket) not between 1 and 200 or coalesce(capacity, 0) < 1 or coalesce(refill_ms, 0) < 1 then
    raise exception 'a limit needs a name, a capacity and a time' using errcode = '22023';
  end if;
  insert into app.rate_buckets as r (key, tokens, refilled_at, full_at)
  values (bucket, capacity - 1, moment, moment + refill_ms * interval '1 ms')
  on conflict (key) do update set (tokens, wait_ms, full_at, refilled_at) = (
    select
      f.tokens - (f.tokens >= 1)::int,
      case when f.tokens >= 1 then 0 else ceil((1 - f.tokens) * refill_ms) end,
      moment + (capacity - f.tokens + (f.tokens >= 1)::int) * refill_ms * interval '1 ms',
      greatest(r.refilled_at, moment)
    from (select least(capacity,
      r.tokens + greatest(extract(epoch from moment - r.refilled_at), 0) * 1000.0 / refill_ms)::double precision as tokens) f)
  returning wait_ms into waiting;
  -- Whoever takes leaves the table no larger than it was.
  delete from app.rate_buckets r where r.key in (
    select x.key from app.rate_buckets x where x.full_at < moment and x.key <> bucket order by x.full_at limit 2 for update skip locked);
  return waiting;
end $$;
comment on function public.take_token(text, integer, integer) is
  'Takes one token of a bucket that holds so many and gets one back every refill_ms. 0: taken; else after how many ms there will be one. For the server alone.';

create function public.give_token(bucket text) returns void
language sql volatile security definer set search_path = '' as $$
  update app.rate_buckets r set tokens = r.tokens + 1 where r.key = bucket
$$;
comment on function public.give_token(text) is 'Puts a token back that turned out not to be due (a sign-in that was right). Never more than the bucket holds: the next taker caps it.';
grant execute on function public.take_token(text, integer, integer), public.give_token(text) to service_role;
