-- Forgetting by age, in pages, so that the feed and everybody else get their turn between two of them.

create index whatsapp_messages_sent_at_idx on public.whatsapp_messages using brin (sent_at);
create index whatsapp_messages_originals_idx on public.whatsapp_messages (id) where revoked_at is not null or original_body is not null;

create function app.forget_old_messages(wanted integer) returns integer
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
    delete from public.whatsapp_messages m where m.id = any (chat.gone);
    perform app.recount_conversation(chat.id);
  end loop;
  return coalesce(cardinality(old_ones), 0);
end $$;

create function app.forget_kept_originals(wanted integer) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  touched integer;
begin
  if app.keeps_originals() then
    return 0;
  end if;
  -- The trigger of every such row does the forgetting.
  update public.whatsapp_messages m set revoked_at = m.revoked_at
  where m.id in (
    select x.id from public.whatsapp_messages x
    where (x.revoked_at is not null or x.original_body is not null)
      and (x.original_body is not null or x.body is not null or x.media_path is not null or x.type <> 'text' or x.ai_response is not null)
    limit wanted for update skip locked);
  get diagnostics touched = row_count;
  return touched;
end $$;

create function public.apply_retention(page_limit integer default 200) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  wanted integer := least(greatest(coalesce(page_limit, 200), 1), 200);
  messages integer := app.forget_old_messages(wanted);
  originals integer := app.forget_kept_originals(wanted - messages);
begin
  if messages + originals > 0 then
    perform app.audit('retention/applied', 'setting', 'retention_days', jsonb_build_object('messages', messages, 'originals', originals));
  end if;
  return jsonb_build_object('messages', messages, 'originals', originals, 'has_more', messages + originals = wanted);
end $$;
comment on function public.apply_retention(integer) is
  'Forgets one page (at most 200) of what the settings say is not to be kept: messages by age, originals of deleted and edited ones. Call again while has_more. Files follow when no message names them.';
grant execute on function public.apply_retention(integer) to service_role;
