-- One writer per channel at a time: events of a channel are applied in turn, whichever door they came through. A lock of the
-- transaction, so it also holds through the Data API.
create function app.lock_channel(gateway public.gateway_kind, session text) returns void
language sql volatile set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('channel/' || gateway || '/' || session, 0))
$$;

-- The conversation of an address on a channel, found or made, and locked.
create function app.conversation_for(gateway public.gateway_kind, session text, chat_id text, phone text)
returns public.whatsapp_conversations
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_one public.whatsapp_conversations;
  contact uuid;
  canonical text := chat_id;
begin
  if chat_id not like '%@g.us' then
    contact := app.contact_for(chat_id, phone, session);
    select coalesce(t.phone_number || '@c.us', canonical) into canonical
    from public.whatsapp_contacts t where t.id = contact;
  end if;
  select * into found_one from public.whatsapp_conversations c
  where c.gateway = conversation_for.gateway and c.session = conversation_for.session and c.chat_id = canonical
  for update;
  if found_one.id is not null then
    return found_one;
  end if;
  insert into public.whatsapp_conversations (gateway, session, chat_id, contact_id, is_group)
  values (conversation_for.gateway, conversation_for.session, canonical, contact, contact is null)
  on conflict on constraint whatsapp_conversations_gateway_session_chat_id_key do nothing;
  if contact is not null then
    perform app.refresh_contact(contact);
  end if;
  select * into strict found_one from public.whatsapp_conversations c
  where c.gateway = conversation_for.gateway and c.session = conversation_for.session and c.chat_id = canonical
  for update;
  return found_one;
end $$;

-- What WhatsApp calls a chat, as of a moment: an older report never overwrites a newer one.
create function app.learn_name(c public.whatsapp_conversations, name text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  renamed boolean;
begin
  if nullif(btrim(name), '') is null then
    return;
  end if;
  if c.is_group then
    update public.whatsapp_conversations v set whatsapp_name = learn_name.name, display_name = learn_name.name
    where v.id = c.id and v.display_name is distinct from learn_name.name;
    return;
  end if;
  select t.name is distinct from learn_name.name into renamed from public.whatsapp_contacts t
  where t.id = c.contact_id and (t.named_at is null or t.named_at < at);
  if renamed is not null then
    update public.whatsapp_contacts t set name = learn_name.name, named_at = at where t.id = c.contact_id;
  end if;
  if renamed then
    perform app.refresh_contact(c.contact_id);
  end if;
end $$;
