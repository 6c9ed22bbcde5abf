-- What staff change about a conversation. Each function runs as its caller, so that row level security decides, and
-- answers the place in the feed where the change stands: a screen that has come past it shows the truth, not its guess.

create function app.edited(conversation_id uuid, touched bigint) returns text
language plpgsql volatile set search_path = '' as $$
begin
  if touched <> 1 then
    raise exception 'no such conversation' using errcode = 'P0002';
  end if;
  return concat_ws('.', app.feed_epoch(), pg_current_xact_id(), conversation_id);
end $$;
comment on function app.edited(uuid, bigint) is
  'The feed cursor of a change just made to one conversation; not_found when it touched none the caller may change.';

create function public.change_tags(conversation_id uuid, add_tags text[] default '{}', remove_tags text[] default '{}')
returns text
language plpgsql volatile set search_path = '' as $$
declare
  unknown text;
  touched bigint;
begin
  perform app.require_edit();
  select wanted into unknown from unnest(add_tags) wanted
  where not exists (
    select from public.whatsapp_settings s where s.setting_type = 'tag' and s.is_active and s.key = wanted)
  limit 1;
  if unknown is not null then
    raise exception 'there is no tag %', unknown using errcode = '23503';
  end if;
  update public.whatsapp_conversations c set tags = coalesce((
    select array_agg(x.tag order by x.n)
    from (select u.tag, min(u.n) as n from unnest(c.tags || add_tags) with ordinality u (tag, n) group by u.tag) x
    where x.tag <> all (remove_tags)), '{}')
  where c.id = change_tags.conversation_id;
  get diagnostics touched = row_count;
  return app.edited(conversation_id, touched);
end $$;
comment on function public.change_tags(uuid, text[], text[]) is
  'Puts tags on a conversation and takes others off in one statement: two people tagging at once lose nothing.';

create function public.save_notes(conversation_id uuid, base text, notes text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  touched bigint;
begin
  perform app.require_edit();
  update public.whatsapp_conversations c set notes = save_notes.notes
  where c.id = save_notes.conversation_id and c.notes in (save_notes.base, save_notes.notes);
  get diagnostics touched = row_count;
  if touched = 0 and exists (select from public.whatsapp_conversations c where c.id = save_notes.conversation_id) then
    raise exception 'somebody else changed these notes' using errcode = '55000';
  end if;
  return app.edited(conversation_id, touched);
end $$;
comment on function public.save_notes(uuid, text, text) is
  'Writes notes only over the text they were begun from (or over themselves, for a repeated call); else conflict.';

create function public.assign_conversation(conversation_id uuid, staff_id uuid) returns text
language plpgsql volatile set search_path = '' as $$
declare
  touched bigint;
begin
  perform app.require_edit();
  if staff_id is not null and not exists (
    select from public.staff s where s.id = assign_conversation.staff_id and s.status = 'active') then
    raise exception 'nobody active to assign to' using errcode = '23503';
  end if;
  update public.whatsapp_conversations c set assigned_staff_id = assign_conversation.staff_id
  where c.id = assign_conversation.conversation_id;
  get diagnostics touched = row_count;
  return app.edited(conversation_id, touched);
end $$;
comment on function public.assign_conversation(uuid, uuid) is
  'Gives a conversation to active staff, or to nobody (null). Somebody of the role "user" is linked to the contact.';

create function public.settle_conversation(conversation_id uuid, status public.conversation_status) returns text
language plpgsql volatile set search_path = '' as $$
declare
  touched bigint;
begin
  perform app.require_edit();
  update public.whatsapp_conversations c set status = settle_conversation.status
  where c.id = settle_conversation.conversation_id;
  get diagnostics touched = row_count;
  return app.edited(conversation_id, touched);
end $$;
comment on function public.settle_conversation(uuid, public.conversation_status) is
  'Marks a conversation handled or archived, or makes it active again. A new incoming message does that by itself.';

grant execute on function app.edited(uuid, bigint), public.change_tags(uuid, text[], text[]),
  public.save_notes(uuid, text, text), public.assign_conversation(uuid, uuid),
  public.settle_conversation(uuid, public.conversation_status) to authenticated;
grant execute on function app.require_edit() to authenticated;
