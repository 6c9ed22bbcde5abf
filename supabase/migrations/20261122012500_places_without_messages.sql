-- Where a conversation without messages stands in the list: one a colleague began is where it was begun, as something to go on
-- with; one a contact sync or a gateway merely told of stands below all that was ever said, the newest of them first.
alter table public.whatsapp_conversations add column begun_at timestamptz(3);
comment on column public.whatsapp_conversations.begun_at is
  'When a colleague began it, by writing first; null where it came by a message or a sync.';
alter table public.whatsapp_conversations add column group_size integer check (group_size is null or (is_group and group_size > 0));
comment on column public.whatsapp_conversations.group_size is
  'How many are in the group, as the gateway last told; null until it did.';
comment on column public.whatsapp_conversations.sort_at is
  'Its place in the list: last message, else when it was begun, else a century before it was made: below every message.';

create or replace function app.stamp_conversation() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- In hours: a day is not as long in every time zone.
  new.sort_at := coalesce(new.last_message_at, new.begun_at, new.created_at - interval '876000 hours');
  new.search_text := lower(concat_ws(E'\n', new.display_name, nullif(new.whatsapp_name, new.display_name),
    new.phone_number, new.last_message_preview));
  if tg_op = 'INSERT' or (new.member_id, new.lead_id) is distinct from (old.member_id, old.lead_id) then
    select b.badge, b.badge_until into new.badge, new.badge_until from app.badge_of(new.member_id, new.lead_id) b;
  end if;
  new.facet := app.facet_of(new);
  if tg_op = 'INSERT' or new is distinct from old then
    new.change_xid := pg_current_xact_id();
    new.updated_at := now();
  end if;
  return new;
end $$;

create or replace function public.start_conversation(gateway text, session text, chat_id text, phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := app.require_edit();
  known uuid;
  had uuid[];
  c public.whatsapp_conversations;
  made boolean;
begin
  perform app.lock_channel(gateway::public.gateway_kind, session);
  known := app.find_contact(chat_id, phone);
  had := array(select v.id from public.whatsapp_conversations v where v.contact_id = known);
  c := app.conversation_for(gateway::public.gateway_kind, session, chat_id, phone);
  made := not c.id = any (had);
  -- Whoever sees only linked people and finds somebody new looks after them from now on.
  if known is null and app.my_scope() = 'linked' then
    insert into public.contact_links (staff_id, contact_id, linked_by) values (me, c.contact_id, me)
    on conflict do nothing;
  end if;
  -- Undoes what was made: the answer is the same whether others had this person already or would have had.
  if not app.sees(c.contact_id, c.branch_id, c.is_group) then
    raise exception 'this person is looked after by others' using errcode = '42501';
  end if;
  if made then
    perform app.audit('conversation/started', 'conversation', c.id::text);
  end if;
  -- Also one a sync had told of: it is wanted now, and comes up.
  if c.last_message_at is null then
    update public.whatsapp_conversations v set begun_at = now() where v.id = c.id returning * into c;
  end if;
  return jsonb_build_object('conversation', app.conversation_json(c), 'created', made);
end $$;

update public.whatsapp_conversations c
set begun_at = (select max(a.at) from public.audit_log a
  where a.action = 'conversation/started' and a.entity = 'conversation' and a.entity_id = c.id::text)
where c.last_message_at is null;
