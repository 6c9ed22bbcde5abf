-- The settings screen: what it reads and what it changes. Whoever edits names the moment of the version they began from, so that
-- of two people at once the second is told instead of writing over the first.

-- Moving a row is not editing it: the moment of a row is that of its words.
drop trigger a_whatsapp_settings_updated_at on public.whatsapp_settings;
create trigger a_whatsapp_settings_updated_at
  before update of setting_type, key, name, description, color, value, is_active on public.whatsapp_settings
  for each row execute function app.set_updated_at();

-- Conversations carry the key of a tag. Nothing carries a shortcut.
create or replace function app.keep_setting_key() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.setting_type is distinct from old.setting_type or (new.setting_type <> 'quick_reply' and new.key is distinct from old.key) then
    raise exception 'the key of a setting stays; rename its name' using errcode = '22023';
  end if;
  return new;
end $$;
comment on function app.keep_setting_key() is 'A changed key would orphan every conversation that carries it.';

alter table public.whatsapp_settings
  add constraint a_shortcut_is_one_word check (
    setting_type <> 'quick_reply' or (key !~ '[[:space:]/]' and key = lower(key) and char_length(key) <= 30)),
  add constraint a_quick_reply_has_words check (setting_type <> 'quick_reply' or btrim(coalesce(description, '')) <> '');

create function app.setting_json(s public.whatsapp_settings) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', s.id, 'key', s.key, 'name', s.name, 'description', coalesce(s.description, ''), 'color', s.color,
    'updated_at', s.updated_at, 'added_at_ms', app.to_ms(s.created_at),
    'added_by', (select p.name from public.staff p where p.id = s.created_by))
$$;

create function public.list_settings(setting_type text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.require_edit();
  return coalesce((
    select jsonb_agg(app.setting_json(s) || jsonb_build_object('uses', coalesce(u.n, 0)) order by s.display_order, s.id)
    from public.whatsapp_settings s
    left join (
      select tag, sum(t.n) as n from app.conversation_tally t, unnest(t.tags) tag
      where list_settings.setting_type = 'tag' group by tag) u on u.tag = s.key
    where s.setting_type = list_settings.setting_type and s.setting_type in ('tag', 'quick_reply') and s.is_active), '[]');
end $$;
comment on function public.list_settings(text) is
  'Tags or quick replies for those who edit them: who added each, and how many conversations, seen or not, carry a tag. 42501 without chats.edit.';

-- Never a key that conversations still carry: a new tag must not be on chats nobody put it on.
create function app.new_tag_key(name text) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  word text := left(coalesce(nullif(btrim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), ''), 'tag'), 60);
  wanted text := word;
  n integer := 1;
begin
  while exists (select from public.whatsapp_settings s where s.setting_type = 'tag' and s.key = wanted)
    or exists (select from app.conversation_tally t where t.tags @> array[wanted]) loop
    n := n + 1;
    wanted := word || '-' || n;
  end loop;
  return wanted;
end $$;

create function public.add_setting(
  setting_type text, name text, description text default '', color text default null, key text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  added public.whatsapp_settings;
begin
  perform app.require_edit();
  if add_setting.setting_type not in ('tag', 'quick_reply') then
    raise exception 'only tags and quick replies are added' using errcode = '22023';
  end if;
  insert into public.whatsapp_settings as s (setting_type, key, name, description, color, display_order, created_by)
  values (
    add_setting.setting_type,
    case when add_setting.setting_type = 'tag' then app.new_tag_key(add_setting.name) else lower(btrim(add_setting.key)) end,
    btrim(add_setting.name), nullif(btrim(add_setting.description), ''), add_setting.color,
    (select coalesce(max(o.display_order), 0) + 1 from public.whatsapp_settings o where o.setting_type = add_setting.setting_type),
    app.my_staff_id())
  returning * into added;
  return app.setting_json(added);
end $$;
comment on function public.add_setting(text, text, text, text, text) is
  'Adds a tag (its key is made of its name) or a quick reply (its key is the shortcut) at the end. 42501 without chats.edit, 23505 the name or shortcut is taken, 23514 and 23502 what cannot be.';

create function public.save_setting(
  id uuid, base timestamptz, name text, description text default '', color text default null, key text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  saved public.whatsapp_settings;
begin
  perform app.require_edit();
  update public.whatsapp_settings s set
    name = btrim(save_setting.name), description = nullif(btrim(save_setting.description), ''), color = save_setting.color,
    key = coalesce(lower(btrim(save_setting.key)), s.key)
  where s.id = save_setting.id and s.setting_type in ('tag', 'quick_reply') and s.updated_at = save_setting.base
  returning * into saved;
  if saved.id is not null then
    return app.setting_json(saved);
  end if;
  if exists (select from public.whatsapp_settings s where s.id = save_setting.id) then
    raise exception 'somebody else changed it meanwhile' using errcode = '55000';
  end if;
  raise exception 'no such setting' using errcode = 'P0002';
end $$;
comment on function public.save_setting(uuid, timestamptz, text, text, text, text) is
  'Changes a tag or a quick reply, as it was at the moment base. 42501 without chats.edit, P0002 it is gone, 55000 somebody changed it since, 23505 the name or shortcut is taken.';

create function public.delete_tag(id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  tag text;
  touched integer;
begin
  perform app.require_edit();
  -- Whoever puts it on a conversation holds the definition until they are done.
  select s.key into tag from public.whatsapp_settings s where s.id = delete_tag.id and s.setting_type = 'tag' for update;
  if tag is null then
    raise exception 'no such tag' using errcode = 'P0002';
  end if;
  touched := public.remove_tag_from_all_conversations(tag);
  delete from public.whatsapp_settings s where s.id = delete_tag.id;
  return touched;
end $$;
comment on function public.delete_tag(uuid) is
  'Takes a tag off every conversation and deletes it, in one transaction; answers how many conversations lost it. 42501 without chats.edit, P0002 no such tag.';

create function public.delete_quick_reply(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_edit();
  delete from public.whatsapp_settings s where s.id = delete_quick_reply.id and s.setting_type = 'quick_reply';
  if not found then
    raise exception 'no such quick reply' using errcode = 'P0002';
  end if;
end $$;
comment on function public.delete_quick_reply(uuid) is 'Deletes a quick reply. 42501 without chats.edit, P0002 no such quick reply.';

create function public.order_settings(setting_type text, was uuid[], wanted uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  stands uuid[];
begin
  perform app.require_edit();
  perform 1 from public.whatsapp_settings s where s.setting_type = order_settings.setting_type order by s.id for update;
  stands := array(
    select s.id from public.whatsapp_settings s
    where s.setting_type = order_settings.setting_type and s.setting_type in ('tag', 'quick_reply') and s.is_active
    order by s.display_order, s.id);
  if stands is distinct from was then
    raise exception 'somebody else changed the order meanwhile' using errcode = '55000';
  end if;
  if array(select unnest(wanted) order by 1) is distinct from array(select unnest(stands) order by 1) then
    raise exception 'the same settings in another order' using errcode = '22023';
  end if;
  perform app.audit_quietly(true);
  update public.whatsapp_settings s set display_order = o.n
  from unnest(wanted) with ordinality o (id, n) where s.id = o.id and s.display_order <> o.n;
  perform app.audit_quietly(false);
  perform app.audit('setting/ordered', 'setting', order_settings.setting_type);
end $$;
comment on function public.order_settings(text, uuid[], uuid[]) is
  'Puts tags or quick replies in another order. 42501 without chats.edit, 55000 when they are not as the caller saw them, 22023 when it is not the same ones.';

-- A tag that is being deleted is not put on one more conversation after the last look.
create or replace function public.change_tags(conversation_id uuid, add_tags text[] default '{}', remove_tags text[] default '{}')
returns text
language plpgsql volatile set search_path = '' as $$
declare
  unknown text;
  touched bigint;
begin
  perform app.require_edit();
  perform 1 from public.whatsapp_settings s where s.setting_type = 'tag' and s.key = any (add_tags) order by s.id for key share;
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

grant execute on function public.list_settings(text), public.add_setting(text, text, text, text, text),
  public.save_setting(uuid, timestamptz, text, text, text, text), public.delete_tag(uuid), public.delete_quick_reply(uuid),
  public.order_settings(text, uuid[], uuid[]) to authenticated;
