-- Undoing a merge. What came before it goes back to where it was; what arrived after it stays with the contact that remained.
-- What people changed since (a note, a tag, who answers) stays as they left it there. The address and the number are kept
-- apart from then on, whatever WhatsApp reports, until staff merge them again.

-- May this address be taken for this number?
create function app.is_kept_apart(alias text, phone text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.whatsapp_identities i where i.alias = is_kept_apart.alias and i.not_phone = is_kept_apart.phone)
$$;

create or replace function app.contact_for(chat_id text, phone text, source text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  said text := case when not app.is_kept_apart(chat_id, phone) then phone end;
  number text := coalesce(said, app.phone_of_alias(chat_id));
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
create or replace function app.learn_alias(alias text, phone text, learned_from text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  hidden public.whatsapp_contacts;
  known uuid;
begin
  if alias = phone || '@c.us' or alias !~ '@(lid|c\.us)$' or phone !~ '^[1-9]\d{4,19}$' or app.is_kept_apart(alias, phone) then
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
    -- The alias points at the survivor by now; undoing must find it among those of the contact that went.
    update public.whatsapp_identities i set contact_id = hidden.id where i.alias = learn_alias.alias;
    perform app.merge_contacts(hidden.id, known, 'alias ' || learned_from);
  else
    update public.whatsapp_contacts c set phone_number = learn_alias.phone where c.id = hidden.id;
    update public.whatsapp_conversations v set chat_id = learn_alias.phone || '@c.us' where v.contact_id = hidden.id;
    perform app.refresh_contact(hidden.id);
  end if;
end $$;

-- The contact that went, with its addresses, links and the fields of the survivor nobody touched since.
create function app.bring_back_contact(g public.whatsapp_merges, survivor public.whatsapp_contacts) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  f jsonb := g.was -> 'from';
  b jsonb := g.was -> 'into';
  a jsonb := g.was -> 'after';
begin
  insert into public.whatsapp_contacts (
    id, name, named_at, avatar_url, source, member_id, lead_id, branch_id, member_set_by_hand, branch_set_by_hand, created_at)
  values (g.from_contact_id, f ->> 'name', (f ->> 'named_at')::timestamptz, f ->> 'avatar_url', f ->> 'source',
    (select m.id from public.members m where m.id = (f ->> 'member_id')::uuid),
    (select l.id from public.leads l where l.id = (f ->> 'lead_id')::uuid),
    (select x.id from public.branches x where x.id = (f ->> 'branch_id')::uuid),
    (f ->> 'member_set_by_hand')::boolean, (f ->> 'branch_set_by_hand')::boolean, (f ->> 'created_at')::timestamptz);
  update public.whatsapp_identities i set contact_id = g.from_contact_id, phone_number = null, not_phone = survivor.phone_number
  where i.contact_id = survivor.id and i.alias in (select jsonb_array_elements_text(g.was -> 'aliases'));
  delete from public.contact_links l where l.contact_id = survivor.id
    and l.staff_id in (select (x ->> 'staff_id')::uuid from jsonb_array_elements(g.was -> 'links') x)
    and l.staff_id not in (select jsonb_array_elements_text(g.was -> 'links_before')::uuid);
  insert into public.contact_links (staff_id, contact_id, linked_by, linked_at)
  select s.id, g.from_contact_id, (select y.id from public.staff y where y.id = (x ->> 'linked_by')::uuid), (x ->> 'linked_at')::timestamptz
  from jsonb_array_elements(g.was -> 'links') x join public.staff s on s.id = (x ->> 'staff_id')::uuid
  on conflict do nothing;
  update public.whatsapp_contacts c set
    name = case when c.name is not distinct from a ->> 'name' then b ->> 'name' else c.name end,
    named_at = case when c.name is not distinct from a ->> 'name' then (b ->> 'named_at')::timestamptz else c.named_at end,
    avatar_url = case when c.avatar_url is not distinct from a ->> 'avatar_url' then b ->> 'avatar_url' else c.avatar_url end,
    branch_set_by_hand = (b ->> 'branch_set_by_hand')::boolean,
    branch_id = case when (b ->> 'branch_set_by_hand')::boolean then c.branch_id end,
    member_set_by_hand = case when c.member_id is not distinct from (a ->> 'member_id')::uuid then (b ->> 'member_set_by_hand')::boolean
      else c.member_set_by_hand end
  where c.id = survivor.id;
end $$;

-- A conversation that had been poured into another.
create function app.bring_back_conversation(g public.whatsapp_merges, chat jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  f jsonb := chat -> 'row';
  b jsonb := chat -> 'before';
  a jsonb := chat -> 'after';
  back uuid := (f ->> 'id')::uuid;
  t public.whatsapp_conversations;
  unread integer;
begin
  select * into t from public.whatsapp_conversations c where c.id = (chat ->> 'into')::uuid for update;
  unread := least((f ->> 'unread_count')::integer, coalesce(t.unread_count, 0));
  insert into public.whatsapp_conversations (
    id, contact_id, gateway, session, chat_id, is_group, whatsapp_name, status, tags, notes, assigned_staff_id, unread_count, created_at)
  values (back, g.from_contact_id, (f ->> 'gateway')::public.gateway_kind, f ->> 'session', f ->> 'chat_id', false,
    f ->> 'whatsapp_name', (f ->> 'status')::public.conversation_status,
    array(select jsonb_array_elements_text(f -> 'tags')), f ->> 'notes',
    (select s.id from public.staff s where s.id = (f ->> 'assigned_staff_id')::uuid), unread, (f ->> 'created_at')::timestamptz);
  perform app.move_messages(array(
    select m.id from public.whatsapp_messages m
    where m.conversation_id = t.id and m.merged_from[cardinality(m.merged_from)] = back), back, null);
  update public.whatsapp_conversations c set
    tags = array(select x from unnest(c.tags) with ordinality u (x, n) where b -> 'tags' ? x or not f -> 'tags' ? x order by n),
    notes = case when c.notes = a ->> 'notes' then b ->> 'notes' else c.notes end,
    assigned_staff_id = case when c.assigned_staff_id is not distinct from (a ->> 'assigned_staff_id')::uuid
      then (select s.id from public.staff s where s.id = (b ->> 'assigned_staff_id')::uuid) else c.assigned_staff_id end,
    status = case when c.status::text = a ->> 'status' then (b ->> 'status')::public.conversation_status else c.status end,
    unread_count = c.unread_count - unread
  where c.id = t.id;
  perform app.recount_conversation(t.id);
  perform app.recount_conversation(back);
end $$;

-- A conversation that had merely changed hands: what arrived since on the survivor's own address gets a conversation of its own.
create function app.hand_back_conversation(g public.whatsapp_merges, survivor public.whatsapp_contacts, chat jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  f jsonb := chat -> 'row';
  c public.whatsapp_conversations;
  since uuid[];
  theirs uuid;
begin
  select * into c from public.whatsapp_conversations x where x.id = (f ->> 'id')::uuid for update;
  if c.id is null or c.contact_id <> survivor.id then
    return;
  end if;
  update public.whatsapp_conversations x set contact_id = g.from_contact_id, chat_id = f ->> 'chat_id' where x.id = c.id;
  since := array(select m.id from public.whatsapp_messages m where m.conversation_id = c.id and m.received_at > g.merged_at);
  if cardinality(since) = 0 then
    return;
  end if;
  insert into public.whatsapp_conversations (contact_id, gateway, session, chat_id, unread_count)
  values (survivor.id, c.gateway, c.session, survivor.phone_number || '@c.us', (
    select least(count(*), c.unread_count) from public.whatsapp_messages m where m.id = any (since) and not m.from_me and m.status < 'read'))
  returning id into theirs;
  perform app.move_messages(since, theirs, c.id);
  update public.whatsapp_conversations x set unread_count = greatest(x.unread_count - (
    select n.unread_count from public.whatsapp_conversations n where n.id = theirs), 0) where x.id = c.id;
  perform app.recount_conversation(theirs);
  perform app.recount_conversation(c.id);
end $$;

create function public.undo_merge(merge_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  g public.whatsapp_merges;
  survivor public.whatsapp_contacts;
  chat jsonb;
begin
  perform app.require_edit();
  select * into g from public.whatsapp_merges x where x.id = merge_id;
  perform app.lock_channels_of(array[g.into_contact_id]);
  select * into survivor from public.whatsapp_contacts c where c.id = g.into_contact_id for update;
  select * into g from public.whatsapp_merges x where x.id = merge_id for update;
  if survivor.id is not null then
    perform app.require_sight_of_contact(survivor.id);
  end if;
  if g.id is null then
    raise exception 'no such merge' using errcode = 'P0002';
  elsif g.undone_at is not null or survivor.id is null or exists (
    select from public.whatsapp_contacts c where c.id = g.from_contact_id) then
    raise exception 'undone already, or merged on: undo the later merge first' using errcode = '55000';
  end if;
  perform app.audit_quietly(true);
  perform app.bring_back_contact(g, survivor);
  for chat in select jsonb_array_elements(g.was -> 'chats') loop
    if chat ->> 'into' is null then
      perform app.hand_back_conversation(g, survivor, chat);
    elsif exists (select from public.whatsapp_conversations c where c.id = (chat ->> 'into')::uuid and c.contact_id = survivor.id) then
      perform app.bring_back_conversation(g, chat);
    end if;
  end loop;
  perform app.refresh_contact(survivor.id);
  perform app.refresh_contact(g.from_contact_id);
  update public.whatsapp_merges x set undone_at = now(), undone_by = app.my_staff_id() where x.id = g.id;
  perform app.audit_quietly(false);
  perform app.audit('contact/unmerged', 'contact', survivor.id::text, jsonb_build_object('merge_id', g.id, 'brought_back', g.from_contact_id));
  return jsonb_build_object('contact_id', g.from_contact_id, 'from_contact_id', survivor.id);
end $$;
comment on function public.undo_merge(uuid) is
  'Makes two contacts of one again. 42501 without chats.edit, P0002 unknown or not all visible, 55000 undone already or merged on since.';
grant execute on function public.undo_merge(uuid) to authenticated;
