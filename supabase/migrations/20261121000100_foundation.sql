-- What every later file stands on: nobody gets anything unless a file says so.

-- Supabase grants new tables and functions of "public" to its API roles; here every grant is written by hand.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
revoke all on all tables in schema public from anon, authenticated;
revoke all on all sequences in schema public from anon, authenticated;
revoke execute on all functions in schema public from public, anon, authenticated;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;

create schema app;
comment on schema app is 'Helpers of policies and functions. Not exposed through the Data API.';
revoke all on schema app from public;
grant usage on schema app to authenticated, service_role;

create type public.gateway_kind as enum ('waha', 'ultramsg');
-- The order is the order of delivery: a later word wins over an earlier one.
create type public.delivery_status as enum
  ('queued', 'dispatching', 'unconfirmed', 'failed', 'sent', 'delivered', 'read', 'played');

-- Time-ordered ids: of two messages of one second, the one that came first sorts first.
create function app.new_id() returns uuid
language sql volatile set search_path = '' as $$
  with clock as (select floor(extract(epoch from clock_timestamp()) * 1000000)::bigint as us)
  select encode(
    substring(int8send(us / 1000) from 3)
      || substring(int4send((28672 + (us % 1000) * 4096 / 1000)::int) from 3)
      || set_byte(substring(uuid_send(gen_random_uuid()) from 9), 0,
           (get_byte(uuid_send(gen_random_uuid()), 8) & 63) | 128),
    'hex')::uuid
  from clock
$$;
comment on function app.new_id() is 'A version 7 uuid: 48 bits of milliseconds, 12 bits of what is left of the microseconds.';

-- One phone, one spelling: digits with the country code. Local Malaysian spellings get their 60.
create function app.phone_digits(raw text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  with digits as (select regexp_replace(raw, '\D', '', 'g') as d),
  international as (
    select case
      when d like '00%' then substr(d, 3)
      when d like '0%' then '60' || substr(d, 2)
      when d ~ '^1\d{8,9}$' and raw !~ '^\s*\+' then '60' || d
      else d
    end as d from digits
  )
  select case when d ~ '^[1-9]\d{6,14}$' then d end from international
$$;
comment on function app.phone_digits(text) is
  'Digits only with country code, or null. Reads +60…, 60…, 0… and the bare mobile number; others as international.';

create function app.to_ms(at timestamptz) returns bigint
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return round(extract(epoch from at) * 1000)::bigint;
end $$;

create function app.from_ms(ms numeric) returns timestamptz
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return to_timestamp(ms / 1000.0);
end $$;

-- Today where the gyms are: packages end at midnight there, not in UTC.
create function app.today() returns date
language plpgsql stable set search_path = '' as $$
begin
  return (now() at time zone 'Asia/Kuala_Lumpur')::date;
end $$;

-- Is this call made with the service key? True also inside functions that run as their owner.
create function app.is_service() returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(current_setting('role', true), '') = 'service_role';
end $$;

-- The content-free poke: once per transaction, and only when the transaction wrote something.
create function app.poke() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  mine text := pg_current_xact_id_if_assigned()::text;
begin
  if mine is not null and mine is distinct from current_setting('kaunter.poked', true) then
    perform set_config('kaunter.poked', mine, true);
    perform realtime.send('{}'::jsonb, 'changed', 'desk', true);
  end if;
  return null;
end $$;
comment on function app.poke() is 'Statement trigger: tells topic "desk" that something changed, never what.';

create function app.set_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;

grant execute on function app.phone_digits(text), app.to_ms(timestamptz), app.from_ms(numeric), app.today(),
  app.is_service(), app.new_id() to authenticated, service_role;
