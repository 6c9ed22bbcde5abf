-- A chat is settled as somebody saw it. A message that comes while their word is on its way would be hidden with it, so
-- the word names the newest message they had before them, and a newer one keeps the chat as that message left it: active.

drop function public.settle_conversation(uuid, public.conversation_status);
create function public.settle_conversation(
  conversation_id uuid, status public.conversation_status, seen_at timestamptz default null)
returns text
language plpgsql volatile set search_path = '' as $$
declare
  touched bigint;
begin
  perform app.require_edit();
  -- Waits for a message that is just coming in; the statements after this one see it.
  perform from public.whatsapp_conversations c where c.id = settle_conversation.conversation_id for update;
  if settle_conversation.status <> 'active' and exists (
    select from public.whatsapp_messages m
    where m.conversation_id = settle_conversation.conversation_id and m.sent_at > settle_conversation.seen_at
      and not m.from_me and m.ingested_via <> 'backfill' and m.type <> 'notice') then
    raise exception 'a message came meanwhile' using errcode = '55000';
  end if;
  update public.whatsapp_conversations c set status = settle_conversation.status
  where c.id = settle_conversation.conversation_id;
  get diagnostics touched = row_count;
  return app.edited(conversation_id, touched);
end $$;
comment on function public.settle_conversation(uuid, public.conversation_status, timestamptz) is
  'Marks a conversation handled or archived, or makes it active again. A new incoming message does that by itself: 55000 when one is newer than seen_at, the newest message the caller had seen (null: whatever came).';
grant execute on function public.settle_conversation(uuid, public.conversation_status, timestamptz) to authenticated;
