-- Run once after `pg_restore` into another database, as its owner (docs/operating.md). Rows remember the transaction that
-- last changed them, and the other server counts transactions from its own beginning: a row "of the future" would come up
-- in the feed again when that number is reached, and hide what changes before. After this, every row is of the past.
-- A base backup or point-in-time recovery keeps the server's own count and does not need it.
do $$
declare
  kept record;
begin
  for kept in
    select k.table_schema, k.table_name from information_schema.columns k
    join information_schema.tables t using (table_schema, table_name)
    where k.column_name = 'change_xid' and k.table_schema in ('public', 'app') and t.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I.%I disable trigger user', kept.table_schema, kept.table_name);
    execute format('update %I.%I set change_xid = ''3''', kept.table_schema, kept.table_name);
    execute format('alter table %I.%I enable trigger user', kept.table_schema, kept.table_name);
  end loop;
end $$;

-- Whoever held a lease or a claim is not here.
delete from public.leases;
analyze;
