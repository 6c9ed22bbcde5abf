-- As the poll's votes left it, reading the earlier words from where edits are kept now.
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
