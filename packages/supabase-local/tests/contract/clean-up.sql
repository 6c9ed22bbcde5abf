-- Leaves a target as the suite found it.
drop table if exists public.contract_notes, public.contract_members, public.contract_branches cascade;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and starts_with(p.proname, 'contract_') loop
    execute format('drop function %s', f);
  end loop;
end $$;
drop policy if exists "contract: signed-in people read the desk" on realtime.messages;
drop policy if exists "contract: signed-in people write to the desk" on realtime.messages;
