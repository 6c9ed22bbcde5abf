create type public.conversation_status as enum ('active', 'handled', 'archived');

create table public.whatsapp_conversations (
  id uuid primary key default app.new_id(),
  contact_id uuid references public.whatsapp_contacts (id) on delete cascade,
  gateway public.gateway_kind not null,
  session text not null check (session <> ''),
  chat_id text not null check (chat_id ~ '^[\w.-]{1,64}@(c\.us|lid|g\.us)$'),
  source text not null default 'whatsapp',
  phone_number text check (phone_number ~ '^[1-9]\d{4,19}$'),
  is_group boolean not null default false,
  whatsapp_name text,
  display_name text,
  status public.conversation_status not null default 'active',
  tags text[] not null default '{}' check (array_position(tags, null) is null and cardinality(tags) <= 50),
  notes text not null default '' check (char_length(notes) <= 20000),
  assigned_staff_id uuid references public.staff (id) on delete set null,
  member_id uuid references public.members (id) on delete set null,
  lead_id uuid references public.leads (id) on delete set null,
  branch_id uuid references public.branches (id),
  last_message_id uuid,
  last_message_at timestamptz(3),
  last_message_preview text,
  last_message_kind text,
  last_message_direction text check (last_message_direction in ('in', 'out')),
  last_message_status public.delivery_status,
  unread_count integer not null default 0 check (unread_count >= 0),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz not null default now(),
  sort_at timestamptz(3) not null default now(),
  search_text text not null default '',
  change_xid xid8 not null default pg_current_xact_id(),
  unique (gateway, session, chat_id),
  constraint a_group_is_nobody check (is_group = (contact_id is null) and is_group = (chat_id like '%@g.us')),
  constraint a_group_has_no_branch check (not is_group or branch_id is null),
  constraint last_message_is_whole check (
    (last_message_at is null) = (last_message_id is null)
    and (last_message_at is null) = (last_message_kind is null)
    and (last_message_at is null) = (last_message_direction is null)
    and (last_message_at is null) = (last_message_status is null))
);
comment on table public.whatsapp_conversations is 'One contact (or group) on one channel.';
comment on column public.whatsapp_conversations.whatsapp_name is 'The subject of a group, or what WhatsApp calls the person.';
comment on column public.whatsapp_conversations.display_name is 'The member''s, else the lead''s, else WhatsApp''s name; null: show the phone.';
comment on column public.whatsapp_conversations.branch_id is 'Set by hand > member''s > lead''s > session''s. Decides who sees it.';
comment on column public.whatsapp_conversations.sort_at is 'Its place in the list: last message, else when it was made.';
comment on column public.whatsapp_conversations.search_text is 'What search looks in: names, phone, preview; lower case. Kept by trigger.';
comment on column public.whatsapp_conversations.change_xid is 'The transaction that last changed the row; the feed is ordered by it.';

create index whatsapp_conversations_list_idx on public.whatsapp_conversations (sort_at desc, id desc);
create index whatsapp_conversations_branch_list_idx on public.whatsapp_conversations (branch_id, sort_at desc, id desc);
create index whatsapp_conversations_unread_idx on public.whatsapp_conversations (sort_at desc, id desc) where unread_count > 0;
create index whatsapp_conversations_counts_idx on public.whatsapp_conversations (branch_id, is_group, contact_id) include (unread_count);
create index whatsapp_conversations_change_idx on public.whatsapp_conversations (change_xid, id);
create index whatsapp_conversations_contact_id_idx on public.whatsapp_conversations (contact_id);
create index whatsapp_conversations_assigned_idx on public.whatsapp_conversations (assigned_staff_id, sort_at desc, id desc);
create index whatsapp_conversations_member_id_idx on public.whatsapp_conversations (member_id);
create index whatsapp_conversations_lead_id_idx on public.whatsapp_conversations (lead_id);
create index whatsapp_conversations_tags_idx on public.whatsapp_conversations using gin (tags);
create index whatsapp_conversations_search_idx on public.whatsapp_conversations
  using gin (search_text extensions.gin_trgm_ops);

-- Not generated columns: those are empty in a before trigger, and this one compares the whole row.
create function app.stamp_conversation() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.sort_at := coalesce(new.last_message_at, new.created_at);
  new.search_text := lower(concat_ws(E'\n', new.display_name, nullif(new.whatsapp_name, new.display_name),
    new.phone_number, new.last_message_preview));
  if tg_op = 'INSERT' or new is distinct from old then
    new.change_xid := pg_current_xact_id();
    new.updated_at := now();
  end if;
  return new;
end $$;

create trigger z_whatsapp_conversations_stamp before insert or update on public.whatsapp_conversations
  for each row execute function app.stamp_conversation();
create trigger whatsapp_conversations_poke after insert or update or delete on public.whatsapp_conversations
  for each statement execute function app.poke();

alter table public.whatsapp_conversations enable row level security;
grant select on public.whatsapp_conversations to authenticated;
grant update (tags, notes, assigned_staff_id, status) on public.whatsapp_conversations to authenticated;
grant all on public.whatsapp_conversations to service_role;

-- The rule of app.sees, spelled out so that indexes can be used.
create policy "staff with chats.view read conversations they can see" on public.whatsapp_conversations
  for select to authenticated
  using (
    (select app.my_scope()) = 'all'
    or ((select app.my_scope()) = 'branch'
      and (is_group or branch_id is null or branch_id = (select app.my_branch_id())))
    or ((select app.my_scope()) = 'linked' and contact_id = any ((select app.my_contact_ids())::uuid[]))
  );
create policy "staff with chats.edit tag, note, assign and settle conversations they can see"
  on public.whatsapp_conversations for update to authenticated
  using ((select app.can('chats', 'edit')) and app.sees(contact_id, branch_id, is_group))
  with check ((select app.can('chats', 'edit')) and app.sees(contact_id, branch_id, is_group));
