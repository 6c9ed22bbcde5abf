-- Who is in a group: those the gateway counts as its members, with what is known of each; without its word, those who wrote.
drop function public.group_participants(uuid);
create function public.group_participants(conversation_id uuid, members jsonb default null) returns jsonb
language sql stable set search_path = '' as $$
  with wrote as (
    select m.sender_chat_id as chat_id, max(m.sent_at) as at,
      (array_agg(m.sender_phone order by m.sent_at desc) filter (where m.sender_phone is not null))[1] as phone,
      (array_agg(m.sender_name order by m.sent_at desc) filter (where m.sender_name is not null))[1] as name
    from (
      select x.sender_chat_id, x.sender_phone, x.sender_name, x.sent_at from public.whatsapp_messages x
      where x.conversation_id = group_participants.conversation_id and not x.from_me
      order by x.sent_at desc, x.id desc limit 2000) m
    where m.sender_chat_id is not null
    group by m.sender_chat_id
  ), told as (
    select t.chat_id, coalesce(t.phone, i.phone_number, c.phone_number) as phone
    from jsonb_to_recordset(group_participants.members) as t(chat_id text, phone text)
    left join public.whatsapp_identities i on i.alias = t.chat_id
    left join public.whatsapp_contacts c on c.id = i.contact_id
    limit 2000
  ), people as (
    select w.chat_id, w.phone, w.name, w.at from wrote w where group_participants.members is null
    union all
    select t.chat_id, coalesce(t.phone, w.phone), w.name, w.at from told t left join lateral (
      select x.phone, x.name, x.at from wrote x where x.chat_id = t.chat_id or x.phone = t.phone order by x.at desc limit 1) w on true
  ), shown as (
    select * from people p order by p.at desc nulls last, p.chat_id limit 1100
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'chat_id', p.chat_id, 'phone', p.phone, 'name', coalesce(t.name, p.name), 'last_at_ms', app.to_ms(p.at),
      'conversation_id', t.conversation_id)
    order by p.at desc nulls last, coalesce(t.name, p.name), p.chat_id), '[]')
  from shown p
  left join lateral (
    select coalesce(v.display_name, v.whatsapp_name) as name, v.id as conversation_id
    from public.whatsapp_conversations v
    where v.chat_id in (p.phone || '@c.us', p.chat_id) and not v.is_group
    order by v.sort_at desc limit 1) t on true
$$;
comment on function public.group_participants(uuid, jsonb) is
  'The members of a group as the gateway tells them ({chat_id, phone}, at most 1,100), those who wrote lately first, each with their own chat where the caller may see one. Without members: who wrote in its latest 2,000 messages.';
grant execute on function public.group_participants(uuid, jsonb) to authenticated;
