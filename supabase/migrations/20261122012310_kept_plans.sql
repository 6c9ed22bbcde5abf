-- Functions asked at every event, every page and every look at the feed keep their plans. A function in SQL is planned anew
-- whenever somebody calls it, which took longer than most of them take to run; one in plpgsql is planned once a connection.
-- What they say stays word for word as it stands: only who plans it changes.

create function app.keep_plan(of_function regprocedure) returns void
language plpgsql volatile set search_path = '' as $$
declare
  f pg_catalog.pg_proc;
  asked text;
  body text;
begin
  select * into strict f from pg_catalog.pg_proc p where p.oid = of_function;
  asked := rtrim(btrim(f.prosrc, E' \n'), ';');
  -- Columns go before arguments of the same name, as they do in SQL.
  body := E'#variable_conflict use_column\n' || case
    when f.proretset then format(E'begin\n  return query\n  %s;\nend', asked)
    when asked ilike 'insert %' then format(E'declare\n  made %s;\nbegin\n  %s into made;\n  return made;\nend', f.prorettype::regtype, asked)
    else format(E'begin\n  return (%s);\nend', asked) end;
  -- Rights and the comment stay with a function that is replaced.
  execute regexp_replace(
    replace(pg_catalog.pg_get_functiondef(of_function), f.prosrc, body), '\n LANGUAGE sql\n', E'\n LANGUAGE plpgsql\n');
end $$;

select app.keep_plan(f) from unnest(array[
  'app.conversation_rows(uuid[])', 'app.message_rows(uuid[])',
  'app.scope_condition(text)', 'app.facet_condition(jsonb)', 'app.row_condition(jsonb)',
  'app.new_id()', 'app.is_forgotten(jsonb)', 'app.retention_start()', 'app.address_digest(text)',
  'app.is_kept_apart(text,text)', 'app.match_contact(text)', 'app.search_tokens(text)', 'app.keeps_originals()',
  'app.insert_message(public.whatsapp_conversations,text,jsonb,timestamptz)'
]::regprocedure[]) f;

drop function app.keep_plan(regprocedure);
