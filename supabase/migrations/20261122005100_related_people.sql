-- The same person elsewhere: other channels of the contact, other numbers of the member or lead.
create function public.related_conversations(conversation_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', o.id, 'gateway', o.gateway, 'session', o.session, 'chat_id', o.chat_id, 'phone', o.phone_number,
      'name', coalesce(o.display_name, o.whatsapp_name), 'same_contact', o.contact_id = c.contact_id,
      'channel_phone', s.phone, 'last_at_ms', app.to_ms(o.last_message_at), 'unread_count', o.unread_count)
    order by o.contact_id = c.contact_id desc, o.sort_at desc, o.id), '[]')
  from public.whatsapp_conversations c
  join public.whatsapp_conversations o on o.id <> c.id and not o.is_group
    and (o.contact_id = c.contact_id or o.member_id = c.member_id or (c.member_id is null and o.lead_id = c.lead_id))
  left join public.whatsapp_sessions s on s.gateway = o.gateway and s.name = o.session
  where c.id = related_conversations.conversation_id and not c.is_group
$$;
comment on function public.related_conversations(uuid) is
  'Other conversations of the same contact (its other channels) or of the same member or lead (their other numbers), as far as the caller may see them.';

-- Who is in a group, as far as its messages tell: everybody who wrote lately, the latest first.
create function public.group_participants(conversation_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'chat_id', p.sender_chat_id, 'phone', p.phone, 'name', coalesce(t.name, p.name), 'last_at_ms', app.to_ms(p.at),
      'conversation_id', t.conversation_id)
    order by p.at desc, p.sender_chat_id), '[]')
  from (
    select m.sender_chat_id, max(m.sent_at) as at,
      (array_agg(m.sender_phone order by m.sent_at desc) filter (where m.sender_phone is not null))[1] as phone,
      (array_agg(m.sender_name order by m.sent_at desc) filter (where m.sender_name is not null))[1] as name
    from (
      select x.sender_chat_id, x.sender_phone, x.sender_name, x.sent_at from public.whatsapp_messages x
      where x.conversation_id = group_participants.conversation_id and not x.from_me
      order by x.sent_at desc, x.id desc limit 2000) m
    where m.sender_chat_id is not null
    group by m.sender_chat_id
    order by at desc limit 500) p
  left join lateral (
    select coalesce(v.display_name, v.whatsapp_name) as name, v.id as conversation_id
    from public.whatsapp_conversations v
    where v.chat_id = coalesce(p.phone || '@c.us', p.sender_chat_id) and not v.is_group
    order by v.sort_at desc limit 1) t on true
$$;
comment on function public.group_participants(uuid) is
  'Who wrote in a group lately (its latest 2,000 messages), with their own chat where the caller may see one.';

create index whatsapp_conversations_chat_id_idx on public.whatsapp_conversations (chat_id);

grant execute on function public.related_conversations(uuid), public.group_participants(uuid) to authenticated;
