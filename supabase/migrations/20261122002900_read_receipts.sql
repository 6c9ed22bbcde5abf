-- When a member may see that the desk has read: as soon as somebody opens the chat, only with a reply, or never. A module
-- setting 'read_receipts'; nobody has to have chosen.
alter table public.whatsapp_settings add constraint read_receipts_are_one_of_three check (
  setting_type <> 'module' or key <> 'read_receipts'
  or (value is not null and value in ('"on_open"', '"on_reply"', '"never"')));

create function public.read_receipts() returns text
language sql stable set search_path = '' as $$
  select coalesce((
    select s.value #>> '{}' from public.whatsapp_settings s
    where s.setting_type = 'module' and s.key = 'read_receipts' and s.is_active), 'on_open')
$$;
comment on function public.read_receipts() is 'When WhatsApp is told that the desk has read: on_open (unless somebody chose), on_reply or never.';

-- As before, and it says up to where: the gateway's address and newest message of what was read just now. Whoever may only
-- watch gets no further than the first line.
create or replace function public.mark_read(conversation_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.whatsapp_conversations;
  newest text;
begin
  perform app.require_edit();
  select * into c from public.whatsapp_conversations v where v.id = mark_read.conversation_id for update;
  if c.id is null or not app.sees(c.contact_id, c.branch_id, c.is_group) then
    raise exception 'no such conversation' using errcode = 'P0002';
  end if;
  with marked as (
    update public.whatsapp_messages m set status = 'read'
    where m.id in (
      select x.id from public.whatsapp_messages x
      where x.conversation_id = c.id and not x.from_me and x.status < 'read' order by x.sent_at desc limit 400)
    returning m.waha_message_id, m.sent_at, m.id)
  select k.waha_message_id into newest from marked k order by k.sent_at desc, k.id desc limit 1;
  if c.unread_count > 0 then
    update public.whatsapp_conversations v set unread_count = 0 where v.id = c.id returning * into c;
  end if;
  return app.conversation_json(c) || jsonb_build_object('read_up_to', newest);
end $$;

create function public.last_received_id(conversation_id uuid) returns text
language sql stable set search_path = '' as $$
  select m.waha_message_id from public.whatsapp_messages m
  where m.conversation_id = last_received_id.conversation_id and not m.from_me
  order by m.sent_at desc, m.id desc limit 1
$$;
comment on function public.last_received_id(uuid) is 'The gateway''s id of the newest message a conversation received, for whoever may see it.';
grant execute on function public.read_receipts(), public.last_received_id(uuid) to authenticated;
