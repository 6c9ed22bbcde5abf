-- Whose chat an address is and who may see it: for what is passed on without being stored (typing).
create function public.find_chat(gateway text, session text, chat_id text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('chat_id', c.chat_id,
    'visibility', app.visibility_json(c.contact_id, c.branch_id, c.is_group))
  from public.whatsapp_conversations c
  where c.gateway = find_chat.gateway::public.gateway_kind and c.session = find_chat.session
    and (c.chat_id = find_chat.chat_id
      or c.contact_id = (select i.contact_id from public.whatsapp_identities i where i.alias = find_chat.chat_id))
  order by c.chat_id = find_chat.chat_id desc
  limit 1
$$;
comment on function public.find_chat(text, text, text) is
  'The conversation of an address or any of its aliases: its canonical address and visibility; null when there is none.';
grant execute on function public.find_chat(text, text, text) to service_role;
