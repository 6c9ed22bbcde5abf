-- The audit log keeps keys, states and ids, never numbers: the line of a chat that was started named its address.
create or replace function public.start_conversation(gateway text, session text, chat_id text, phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := app.require_edit();
  known uuid;
  had uuid[];
  c public.whatsapp_conversations;
  made boolean;
begin
  perform app.lock_channel(gateway::public.gateway_kind, session);
  known := app.find_contact(chat_id, phone);
  had := array(select v.id from public.whatsapp_conversations v where v.contact_id = known);
  c := app.conversation_for(gateway::public.gateway_kind, session, chat_id, phone);
  made := not c.id = any (had);
  -- Whoever sees only linked people and finds somebody new looks after them from now on.
  if known is null and app.my_scope() = 'linked' then
    insert into public.contact_links (staff_id, contact_id, linked_by) values (me, c.contact_id, me)
    on conflict do nothing;
  end if;
  -- Undoes what was made: the answer is the same whether others had this person already or would have had.
  if not app.sees(c.contact_id, c.branch_id, c.is_group) then
    raise exception 'this person is looked after by others' using errcode = '42501';
  end if;
  if made then
    perform app.audit('conversation/started', 'conversation', c.id::text);
  end if;
  return jsonb_build_object('conversation', app.conversation_json(c), 'created', made);
end $$;

update public.audit_log set details = details - 'chat_id' where action = 'conversation/started' and details ? 'chat_id';
