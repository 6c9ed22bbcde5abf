-- Words outlive their message in the quotes of others: what is taken back or forgotten goes from there too.
create index whatsapp_messages_quoting_idx on public.whatsapp_messages (session, quoted_bare_id)
  where quoted_bare_id is not null;
create index whatsapp_messages_quoted_sender_idx on public.whatsapp_messages ((quoted ->> 'senderId'))
  where quoted is not null;

create function app.silent_quote(quoted jsonb, forgotten boolean) returns jsonb
language sql immutable set search_path = '' as $$
  select quoted || '{"body": null, "kind": "text", "gone": true}'
    || case when forgotten then '{"senderId": null}'::jsonb else '{}' end
$$;
comment on function app.silent_quote(jsonb, boolean) is
  'A quote that no longer tells what was said, nor, when its writer was forgotten, who said it.';

-- Is it the copy of a past this desk was told to forget? What stands here again under its id was welcome.
create function app.quotes_forgotten(m public.whatsapp_messages) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.whatsapp_erasures e
    where e.address_digest = app.address_digest(m.quoted ->> 'senderId')
      or (e.address_digest = app.address_digest((
            select c.chat_id from public.whatsapp_conversations c where c.id = m.conversation_id and not c.is_group))
          and not coalesce((m.quoted ->> 'ofStatus')::boolean, false))
  ) and not exists (
    select from public.whatsapp_messages q
    where q.gateway = m.gateway and q.session = m.session and q.bare_id = m.quoted ->> 'bareId')
$$;
comment on function app.quotes_forgotten(public.whatsapp_messages) is
  'Whether a message carries along words of somebody who was erased.';

create function app.silence_quote() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.whatsapp_messages q
    where q.gateway = new.gateway and q.session = new.session and q.bare_id = new.quoted ->> 'bareId'
      and q.revoked_at is not null) then
    new.quoted := app.silent_quote(new.quoted, false);
  elsif app.quotes_forgotten(new) then
    new.quoted := app.silent_quote(new.quoted, true);
  end if;
  return new;
end $$;
comment on function app.silence_quote() is 'A quote that comes after its message was taken back or forgotten brings no words along.';
create trigger q_whatsapp_messages_silence_quote before insert or update of quoted on public.whatsapp_messages
  for each row when (new.quoted is not null and not new.quoted @> '{"gone": true}')
  execute function app.silence_quote();

create function app.silence_quotes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.whatsapp_messages m set quoted = app.silent_quote(m.quoted, false)
  where m.gateway = new.gateway and m.session = new.session and m.quoted_bare_id = new.bare_id
    and m.quoted is not null and not m.quoted @> '{"gone": true}';
  return null;
end $$;
comment on function app.silence_quotes() is 'What was taken back is not read in the answers to it; those who may, still open the message itself.';
create trigger whatsapp_messages_silence_quotes after update of revoked_at on public.whatsapp_messages
  for each row when (old.revoked_at is null and new.revoked_at is not null and new.bare_id is not null)
  execute function app.silence_quotes();

-- As before, and out of what others quoted.
create or replace function app.erase_from_others(addresses text[], phone text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  gone uuid[];
  touched uuid[];
  chat uuid;
begin
  gone := array(select m.id from public.whatsapp_messages m
    where m.sender_chat_id = any (addresses) or m.sender_phone = erase_from_others.phone order by m.sent_at desc, m.id desc);
  update public.whatsapp_messages m set quoted = app.silent_quote(m.quoted, true)
  where m.quoted is not null and m.quoted ->> 'senderId' = any (addresses);
  update public.whatsapp_messages m set quoted = app.silent_quote(m.quoted, true)
  from public.whatsapp_messages g
  where g.id = any (gone) and m.gateway = g.gateway and m.session = g.session and m.quoted_bare_id = g.bare_id
    and m.quoted is not null and m.quoted is distinct from app.silent_quote(m.quoted, true);
  -- A screen holds the newest; what lies deeper is gone from the next page it reads.
  perform app.remember_removal(c, 'message', m.id, null)
  from public.whatsapp_messages m join public.whatsapp_conversations c on c.id = m.conversation_id
  where m.id = any (gone[:400]);
  for chat in
    with deleted as (delete from public.whatsapp_messages m where m.id = any (gone) returning m.conversation_id)
    select distinct d.conversation_id from deleted d
  loop
    perform app.recount_conversation(chat);
  end loop;
  with reactions as (delete from public.whatsapp_reactions r where r.sender_id = any (addresses) returning r.message_id),
  votes as (delete from public.whatsapp_poll_votes v where v.voter_id = any (addresses) returning v.message_id)
  select array_agg(distinct x.message_id) into touched
  from (select message_id from reactions union all select message_id from votes) x;
  update public.whatsapp_messages m set change_xid = pg_current_xact_id(),
    content = case when m.type = 'poll' then jsonb_set(m.content, '{options}', (
      select coalesce(jsonb_agg(jsonb_build_object('name', o.value ->> 'name', 'votes', (
          select count(*) from public.whatsapp_poll_votes v where v.message_id = m.id and o.value ->> 'name' = any (v.options)))
        order by o.ordinality), '[]')
      from jsonb_array_elements(m.content -> 'options') with ordinality o)) else m.content end
  where m.id = any (touched);
  return cardinality(gone);
end $$;
