-- The words between the first and the last are kept by the moment they were written, so that edits may come in any order.
alter table public.whatsapp_messages add column edits jsonb not null default '{}' check (jsonb_typeof(edits) = 'object');
comment on column public.whatsapp_messages.edits is
  'What each edit made of it, by its moment in ms since 1970. What it said first stands in original_body.';

create or replace function app.apply_edit(m public.whatsapp_messages, event jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  -- Of two edits in one ms the same one wins whichever came first.
  update public.whatsapp_messages x set
    edits = x.edits || jsonb_build_object(event ->> 'atMs', greatest(x.edits ->> (event ->> 'atMs'), event ->> 'body', ''))
  where x.id = m.id and app.keeps_originals();
  update public.whatsapp_messages x set
    original_body = case when x.edited_at is null then x.body else x.original_body end,
    body = event ->> 'body',
    edited_at = app.from_ms((event ->> 'atMs')::numeric)
  where x.id = m.id
    and (x.edited_at is null
      or (x.edited_at, coalesce(x.body, '')) < (app.from_ms((event ->> 'atMs')::numeric), coalesce(event ->> 'body', '')))
$$;

create function app.earlier_bodies(m public.whatsapp_messages) returns jsonb
language sql immutable set search_path = '' as $$
  with said as (
    select 0 as at_ms, coalesce(m.original_body, '') as body where m.original_body is not null or m.edits <> '{}'
    union all
    select e.key::numeric, e.value from jsonb_each_text(m.edits) as e
    -- An edit that changed nothing is no other wording.
  ), changed as (
    select s.at_ms, s.body, lead(s.body) over (order by s.at_ms) as next_body from said s
  )
  select coalesce(jsonb_agg(c.body order by c.at_ms), '[]') from changed c
  where c.next_body is distinct from c.body and c.at_ms < coalesce(app.to_ms(m.edited_at), 0)
$$;
comment on function app.earlier_bodies(public.whatsapp_messages) is 'What a message said before each edit, oldest first, as a JSON array of texts.';

-- As before, with what is new here among what is forgotten.
create or replace function app.forget_original() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if app.keeps_originals() then
    return new;
  end if;
  new.original_body := null;
  new.edits := '{}';
  if new.revoked_at is not null then
    new.body := null;
    new.quoted := null;
    new.type := 'text';
    new.content := '{"kind": "text", "preview": null}';
    new.media_path := null;
    new.media_state := null;
    new.ai_response := null;
  end if;
  return new;
end $$;

create or replace function app.take_over_id(m public.whatsapp_messages, bare_id text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  other public.whatsapp_messages;
  c public.whatsapp_conversations;
begin
  select * into other from public.whatsapp_messages x
  where x.gateway = m.gateway and x.session = m.session and x.from_me and x.bare_id = take_over_id.bare_id and x.id <> m.id;
  if other.id is null then
    return;
  elsif other.client_id is not null then
    update public.whatsapp_messages x set bare_id = null, waha_message_id = null, status = 'unconfirmed', failure_code = 'unconfirmed'
    where x.id = other.id;
    update public.outbox o set state = 'unconfirmed', checks = 0, last_checked_at = null where o.message_id = other.id;
    return;
  end if;
  update public.whatsapp_reactions r set message_id = m.id where r.message_id = other.id;
  select * into c from public.whatsapp_conversations v where v.id = other.conversation_id;
  perform app.remember_removal(c, 'message', other.id, m.id);
  delete from public.whatsapp_messages x where x.id = other.id;
  update public.whatsapp_messages x set status = greatest(x.status, other.status),
    edited_at = other.edited_at, original_body = other.original_body, edits = other.edits, revoked_at = other.revoked_at,
    body = case when other.edited_at is null then x.body else other.body end
  where x.id = m.id;
  perform app.recount_conversation(other.conversation_id);
end $$;

