-- As before, and out of what others quoted: a message that is too old to be kept is not read in the answers to it either.
create or replace function app.forget_old_messages(wanted integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  old_ones uuid[];
  chat record;
begin
  select array_agg(x.id) into old_ones from (
    select m.id from public.whatsapp_messages m where m.sent_at < app.retention_start() limit wanted for update skip locked) x;
  for chat in
    select m.conversation_id as id, array_agg(m.id) as gone from public.whatsapp_messages m
    where m.id = any (old_ones) group by 1 order by 1
  loop
    perform 1 from public.whatsapp_conversations c where c.id = chat.id for update;
    perform app.remember_removal(c, 'message', g.id, null)
    from public.whatsapp_conversations c, unnest(chat.gone) g (id) where c.id = chat.id;
    update public.whatsapp_messages m set quoted = app.silent_quote(m.quoted, false)
    from public.whatsapp_messages g
    where g.id = any (chat.gone) and m.gateway = g.gateway and m.session = g.session and m.quoted_bare_id = g.bare_id
      and m.quoted is not null and not m.quoted @> '{"gone": true}' and m.id <> all (chat.gone);
    delete from public.whatsapp_messages m where m.id = any (chat.gone);
    perform app.recount_conversation(chat.id);
  end loop;
  return coalesce(cardinality(old_ones), 0);
end $$;

-- What was forgotten before this was written: an answer's own copy, of a message older than what is kept, cannot be told from
-- one of a message that never came; so all copies of messages that are not here go, where something is to be forgotten at all.
update public.whatsapp_messages m set quoted = app.silent_quote(m.quoted, false)
where app.retention_start() is not null and m.quoted is not null and not m.quoted @> '{"gone": true}'
  and exists (select from public.audit_log l where l.action = 'retention/applied')
  and not exists (
    select from public.whatsapp_messages q
    where q.gateway = m.gateway and q.session = m.session and q.bare_id = m.quoted ->> 'bareId');
