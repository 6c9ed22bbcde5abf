-- How long messages are kept, and whether the original of a deleted or edited one is. Two settings that destroy data: an admin's.

alter table public.whatsapp_settings add constraint privacy_settings_make_sense check (
  case when setting_type = 'module' then case key
    when 'retention_days' then value is null or (jsonb_typeof(value) = 'number' and value::numeric between 1 and 36500)
    when 'keep_originals' then value is null or jsonb_typeof(value) = 'boolean'
    else true end
  else true end);

create function app.may_set(setting_type text, key text) returns boolean
language sql stable security definer set search_path = '' as $$
  select app.can('chats', 'edit')
    and (setting_type <> 'module' or key not in ('retention_days', 'keep_originals') or app.is_admin())
$$;
comment on function app.may_set(text, text) is 'chats.edit for tags and settings; admins alone for those that make the desk forget.';
grant execute on function app.may_set(text, text) to authenticated;

alter policy "staff with chats.edit add tags and settings" on public.whatsapp_settings
  with check (app.may_set(setting_type, key));
alter policy "staff with chats.edit change tags and settings" on public.whatsapp_settings
  using (app.may_set(setting_type, key)) with check (app.may_set(setting_type, key));
alter policy "staff with chats.edit remove tags and settings" on public.whatsapp_settings
  using (app.may_set(setting_type, key));

create function app.retention_start() returns timestamptz
language sql stable security definer set search_path = '' as $$
  select now() - (s.value::numeric * interval '1 day') from public.whatsapp_settings s
  where s.setting_type = 'module' and s.key = 'retention_days' and s.is_active and s.value is not null
$$;
comment on function app.retention_start() is 'Messages from before this moment are to be forgotten; null: none are.';

create function app.keeps_originals() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select s.value::boolean from public.whatsapp_settings s
    where s.setting_type = 'module' and s.key = 'keep_originals' and s.is_active and s.value is not null), true)
$$;
comment on function app.keeps_originals() is 'Whether what a deleted or edited message said before is kept. Unless told otherwise, it is.';

-- A report may refill what was forgotten, so every write of such a message is looked at.
create function app.forget_original() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if app.keeps_originals() then
    return new;
  end if;
  new.original_body := null;
  if new.revoked_at is not null then
    new.body := null;
    new.type := 'text';
    new.content := '{"kind": "text", "preview": null}';
    new.media_path := null;
    new.media_state := null;
    new.ai_response := null;
  end if;
  return new;
end $$;
comment on function app.forget_original() is 'With keep_originals off: a deleted message keeps only that it was there, an edited one only its new words.';
create trigger y_whatsapp_messages_forget_original before insert or update on public.whatsapp_messages for each row
  when (new.revoked_at is not null or new.original_body is not null)
  execute function app.forget_original();
