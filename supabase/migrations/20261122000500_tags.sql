-- Conversations carry the key of a tag, which never changes: renaming is the definition's alone and touches no conversation.

create function app.keep_setting_key() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.setting_type, new.key) is distinct from (old.setting_type, old.key) then
    raise exception 'the key of a setting stays; rename its name' using errcode = '22023';
  end if;
  return new;
end $$;
comment on function app.keep_setting_key() is 'A changed key would orphan every conversation that carries it.';
create trigger b_whatsapp_settings_keep_key before update of setting_type, key on public.whatsapp_settings
  for each row execute function app.keep_setting_key();

-- Two tags nobody can tell apart are one too many.
create unique index whatsapp_settings_tag_name_idx on public.whatsapp_settings (lower(btrim(name))) where setting_type = 'tag';

create function public.rename_tag(tag text, name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.whatsapp_settings;
begin
  perform app.require_edit();
  update public.whatsapp_settings x set name = btrim(rename_tag.name)
  where x.setting_type = 'tag' and x.key = rename_tag.tag
  returning * into s;
  if s.id is null then
    raise exception 'no such tag' using errcode = 'P0002';
  end if;
  return jsonb_build_object('key', s.key, 'name', s.name, 'description', s.description, 'color', s.color);
end $$;
comment on function public.rename_tag(text, text) is
  'Gives a tag another name; every conversation keeps it. 42501 without chats.edit, P0002 no such tag, 23505 the name is taken, 23514 empty or too long.';
grant execute on function public.rename_tag(text, text) to authenticated;

create or replace function public.remove_tag_from_all_conversations(tag text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  touched integer;
begin
  perform app.require_edit();
  perform app.audit_quietly(true);
  update public.whatsapp_conversations c set tags = array_remove(c.tags, tag) where c.tags @> array[tag];
  get diagnostics touched = row_count;
  perform app.audit_quietly(false);
  perform app.audit('tag/removed', 'tag', tag, jsonb_build_object('conversations', touched));
  return touched;
end $$;
