-- A run of the contact sync takes over what the gateway told, a batch of chats at a time.

-- Is the chat one of somebody who asked to be forgotten, and who has not written since?
create function app.is_erased_chat(chat_id text, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.whatsapp_erasures e
    where e.address_digest = app.address_digest(chat_id) and (at is null or at <= e.erased_at))
$$;

-- One chat of the gateway: created, updated or skipped, and whether its contact is a member or lead. The contact is found by
-- the same function as for messages, so a number that is known in any way is never doubled; a new one gets its conversation.
create function app.sync_contact(
  source text, gateway public.gateway_kind, session text, chat_id text, phone text, name text, at timestamptz,
  out outcome text, out linked boolean)
language plpgsql volatile security definer set search_path = '' as $$
declare
  contact uuid := app.find_contact(chat_id, phone);
  c public.whatsapp_conversations;
  t public.whatsapp_contacts;
  called text := nullif(btrim(left(sync_contact.name, 200)), '');
begin
  outcome := 'skipped';
  linked := false;
  if contact is null and app.is_erased_chat(chat_id, at) then
    return;
  elsif contact is null then
    outcome := 'created';
    if chat_id = phone || '@c.us' then
      insert into public.whatsapp_contacts (phone_number, source, name, named_at)
      values (sync_contact.phone, sync_contact.source, called, case when called is not null then coalesce(at, 'epoch') end)
      returning id into contact;
      perform app.conversation_for(sync_contact.gateway, sync_contact.session, chat_id, phone);
    else
      contact := app.contact_for(chat_id, phone, sync_contact.source);
      c := app.conversation_for(sync_contact.gateway, sync_contact.session, chat_id, phone);
      perform app.learn_name(c, called, coalesce(at, 'epoch'));
    end if;
  else
    select * into t from public.whatsapp_contacts x where x.id = contact;
    select * into c from public.whatsapp_conversations v where v.contact_id = contact order by v.sort_at desc limit 1;
    if c.id is null then
      outcome := 'updated';
      c := app.conversation_for(sync_contact.gateway, sync_contact.session, chat_id, phone);
    end if;
    -- What WhatsApp itself told since, or told at a time nobody knows, stays.
    if called is not null and called is distinct from t.name and (t.name is null or t.named_at < at) then
      outcome := 'updated';
      perform app.learn_name(c, called, coalesce(at, 'epoch'));
    end if;
  end if;
  if outcome <> 'skipped' then
    select coalesce(x.member_id, x.lead_id) is not null into linked from public.whatsapp_contacts x where x.id = contact;
  end if;
end $$;

create function public.sync_contacts(run_id uuid, lease_token bigint, gateway text, session text, chats jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  run public.contact_syncs;
  chat record;
  result record;
  made integer := 0;
  changed integer := 0;
  same integer := 0;
  known_people integer := 0;
  bad jsonb := '[]';
begin
  if jsonb_array_length(chats) > 500 then
    raise exception 'at most 500 chats at a time' using errcode = '22023';
  end if;
  perform app.lock_channel(gateway::public.gateway_kind, session);
  select * into run from app.own_contact_sync(sync_contacts.run_id, sync_contacts.lease_token);
  if run.id is null then
    return false;
  end if;
  for chat in select * from jsonb_to_recordset(chats) as x (chat_id text, phone text, name text, at_ms numeric) loop
    begin
      select * into result from app.sync_contact(run.source, gateway::public.gateway_kind, session,
        chat.chat_id, chat.phone, chat.name, app.from_ms(chat.at_ms));
      made := made + (result.outcome = 'created')::integer;
      changed := changed + (result.outcome = 'updated')::integer;
      same := same + (result.outcome = 'skipped')::integer;
      known_people := known_people + result.linked::integer;
    exception
      -- A passing trouble is the whole batch's, a bad chat only its own.
      when transaction_rollback or insufficient_resources or operator_intervention or system_error then
        raise;
      when others then
        bad := bad || jsonb_build_object('chatId', chat.chat_id, 'reason', sqlerrm);
    end;
  end loop;
  update public.contact_syncs s set created = s.created + made, updated = s.updated + changed, skipped = s.skipped + same,
    linked = s.linked + known_people, failed = s.failed || bad
  where s.id = run.id;
  return true;
end $$;
comment on function public.sync_contacts(uuid, bigint, text, text, jsonb) is
  'Takes over at most 500 chats [{chat_id, phone, name, at_ms}] in one transaction; new conversations are of that channel. False as for note_contact_sync.';
grant execute on function public.sync_contacts(uuid, bigint, text, text, jsonb) to service_role;
