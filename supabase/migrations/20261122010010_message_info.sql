-- One message as the desk can tell more of it: its times, what it said before, who voted in it, and for those who may, what was
-- taken back and what the gateway really sent.
create function app.votes_of(m public.whatsapp_messages) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'voterId', v.voter_id, 'options', v.options, 'atMs', app.to_ms(v.voted_at),
    'fromMe', exists (
      select from public.whatsapp_sessions s
      where s.gateway = m.gateway and s.name = m.session and s.phone || '@c.us' = v.voter_id),
    'phone', coalesce(i.phone_number, substring(v.voter_id from '^(\d+)@c\.us$')),
    'name', (
      select x.sender_name from public.whatsapp_messages x
      where x.sender_chat_id = v.voter_id and x.conversation_id = m.conversation_id and x.sender_name is not null
      order by x.sent_at desc limit 1))
    order by v.voted_at, v.voter_id), '[]')
  from public.whatsapp_poll_votes v
  left join public.whatsapp_identities i on i.alias = v.voter_id
  where v.message_id = m.id and cardinality(v.options) > 0
$$;
comment on function app.votes_of(public.whatsapp_messages) is
  'Who chose what in a poll, by their last vote, first voter first; the name as they wrote in this chat.';

create function public.message_past(message_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
  may_edit boolean := app.can('chats', 'edit');
begin
  select x.* into m from public.whatsapp_messages x
  where x.id = message_past.message_id and app.can_see_conversation(x.conversation_id);
  if m.id is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  return jsonb_build_object(
    'sent_at_ms', app.to_ms(m.sent_at), 'received_at_ms', app.to_ms(m.received_at),
    'delivered_at_ms', app.to_ms(m.delivered_at), 'read_at_ms', app.to_ms(m.read_at),
    'gateway', m.gateway, 'session', m.session,
    'earlier_bodies', case when m.revoked_at is null or may_edit then app.earlier_bodies(m) else '[]' end,
    'original', case when m.revoked_at is not null and may_edit then jsonb_build_object(
      'body', m.body, 'content', case
        when m.type = 'unsupported' and not app.is_admin() then jsonb_set(m.content, '{raw}', 'null')
        when m.content #> '{media,gatewayUrl}' is not null then jsonb_set(m.content, '{media,gatewayUrl}', 'null')
        else m.content end,
      'media_state', case m.media_state when 'wanted' then 'fetching' else m.media_state end) end,
    'raw', case when m.type = 'unsupported' and app.is_admin() then m.content -> 'raw' end,
    'votes', case when m.type = 'poll' and (m.revoked_at is null or may_edit) then app.votes_of(m) else '[]' end);
end $$;
comment on function public.message_past(uuid) is
  'The times of a message the caller may see, what it said before and who voted in it; what was taken back only with chats.edit, what the gateway really sent only for admins. P0002 for any other message.';

-- As before; the file of what was taken back is for those who may still read it.
create or replace function public.message_media(message_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  select jsonb_build_object(
    'state', m.media_state, 'filename', m.content -> 'media' ->> 'filename', 'path', coalesce(w.path, m.media_path),
    'hash', w.hash, 'size_bytes', w.size_bytes, 'mimetype', w.mimetype)
  into answer
  from public.whatsapp_messages m left join public.whatsapp_media w on w.hash = m.media_hash
  where m.id = message_media.message_id and app.can_see_conversation(m.conversation_id)
    and (m.revoked_at is null or app.can('chats', 'edit'));
  if answer is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  return answer;
end $$;

-- Where a reaction goes: only those who may write react.
create function public.reaction_target(message_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  if not app.can('chats', 'edit') then
    raise exception 'you may not react' using errcode = '42501';
  end if;
  select jsonb_build_object('gateway', m.gateway, 'session', m.session, 'full_id', m.waha_message_id) into answer
  from public.whatsapp_messages m
  where m.id = reaction_target.message_id and m.revoked_at is null and app.can_see_conversation(m.conversation_id);
  if answer is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  return answer;
end $$;
comment on function public.reaction_target(uuid) is
  'The gateway''s id of a message the caller may react to; null where the gateway named none yet. 42501 without chats.edit, P0002 for any other message.';
grant execute on function public.message_past(uuid), public.reaction_target(uuid) to authenticated;
