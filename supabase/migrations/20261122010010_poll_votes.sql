-- As before, with who voted for what, and what nobody could read stays with admins also when it was taken back.
create or replace function public.message_past(message_id uuid) returns jsonb
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
    'earlier_bodies', case when m.revoked_at is null or may_edit then to_jsonb(m.earlier_bodies) else '[]' end,
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
