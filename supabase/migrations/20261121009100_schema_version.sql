-- Which migration this database stands at, so that a start on somebody's own Supabase can compare before it does anything.
create function public.schema_version() returns text
language sql stable security definer set search_path = '' as $$
  select max(version) from supabase_migrations.schema_migrations
$$;
comment on function public.schema_version() is 'The newest migration that was applied.';
grant execute on function public.schema_version() to service_role;
