-- Finds the contact behind an address, by phone or by alias; null when nobody wrote from there yet.
create function app.find_contact(chat_id text, phone text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select c.id from public.whatsapp_contacts c where c.phone_number = find_contact.phone),
    (select c.id from public.whatsapp_identities i join public.whatsapp_contacts c on c.id = i.contact_id
     where i.alias = find_contact.chat_id
       and (find_contact.phone is null or coalesce(c.phone_number, find_contact.phone) = find_contact.phone)),
    (select c.id from public.whatsapp_identities i join public.whatsapp_contacts c on c.phone_number = i.phone_number
     where i.alias = find_contact.chat_id and find_contact.phone is null));
end $$;

-- The number of an address, where it is known.
create function app.phone_of_alias(alias text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(i.phone_number, c.phone_number)
    from public.whatsapp_identities i left join public.whatsapp_contacts c on c.id = i.contact_id
    where i.alias = phone_of_alias.alias
  );
end $$;

-- Finds or makes the contact of an address. New contacts are matched with members and leads at once.
create function app.contact_for(chat_id text, phone text, source text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  number text := coalesce(phone, app.phone_of_alias(chat_id));
  contact uuid := app.find_contact(chat_id, number);
begin
  if contact is null then
    insert into public.whatsapp_contacts (phone_number, source) values (number, contact_for.source)
    on conflict (phone_number) do update set phone_number = excluded.phone_number
    returning id into contact;
    perform app.refresh_contact(contact);
  end if;
  insert into public.whatsapp_identities as i (alias, contact_id, phone_number, learned_from)
  values (chat_id, contact, number, 'chat')
  on conflict (alias) do update set contact_id = excluded.contact_id, phone_number = coalesce(excluded.phone_number, i.phone_number)
  where i.contact_id is distinct from excluded.contact_id;
  return contact;
end $$;

-- An alias and a phone proved to be one person. A contact known only by the alias gets the number, or becomes part of the
-- contact that has it already. Two contacts with different numbers are never merged: numbers change hands.
create function app.learn_alias(alias text, phone text, learned_from text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  hidden public.whatsapp_contacts;
  known uuid;
begin
  if alias = phone || '@c.us' or alias !~ '@(lid|c\.us)$' or phone !~ '^[1-9]\d{4,19}$' then
    return;
  end if;
  select c.* into hidden from public.whatsapp_identities i join public.whatsapp_contacts c on c.id = i.contact_id
  where i.alias = learn_alias.alias;
  select c.id into known from public.whatsapp_contacts c where c.phone_number = learn_alias.phone;
  insert into public.whatsapp_identities as i (alias, contact_id, phone_number, learned_from)
  values (learn_alias.alias, known, learn_alias.phone, learn_alias.learned_from)
  on conflict on constraint whatsapp_identities_pkey do update
    set phone_number = excluded.phone_number, contact_id = coalesce(excluded.contact_id, i.contact_id)
  where (i.phone_number, i.contact_id)
    is distinct from (excluded.phone_number, coalesce(excluded.contact_id, i.contact_id));
  if hidden.id is null or hidden.id = known or hidden.phone_number is not null then
    return;
  end if;
  if known is not null then
    perform app.merge_contacts(hidden.id, known, 'alias ' || learned_from);
  else
    update public.whatsapp_contacts c set phone_number = learn_alias.phone where c.id = hidden.id;
    update public.whatsapp_conversations v set chat_id = learn_alias.phone || '@c.us' where v.contact_id = hidden.id;
    perform app.refresh_contact(hidden.id);
  end if;
end $$;
