-- What makes the desk forget is set on the screen, by admins: with the version they began from, and written down with what it
-- became. Kept as the desk's other settings are.

create or replace function public.save_module_setting(key text, base timestamptz, name text, value jsonb) returns timestamptz
language plpgsql volatile security definer set search_path = '' as $$
declare
  saved timestamptz;
  privacy boolean := save_module_setting.key in ('retention_days', 'keep_originals');
begin
  perform app.require_edit();
  if save_module_setting.key is null
    or not (privacy or save_module_setting.key = 'read_receipts' or save_module_setting.key like 'business_hours:%') then
    raise exception 'not a setting of the desk' using errcode = '22023';
  end if;
  if not app.may_set('module', save_module_setting.key) then
    raise exception 'what makes the desk forget is set by admins' using errcode = '42501';
  end if;
  if save_module_setting.key like 'business_hours:%' and not exists (
    select from public.branches b where 'business_hours:' || b.id = save_module_setting.key) then
    raise exception 'no such branch' using errcode = 'P0002';
  end if;
  -- A line that says what it became tells more than the trigger's, that it changed.
  perform app.audit_quietly(privacy);
  if base is null then
    insert into public.whatsapp_settings as s (setting_type, key, name, value, created_by)
    values ('module', save_module_setting.key, save_module_setting.name, save_module_setting.value, app.my_staff_id())
    on conflict on constraint whatsapp_settings_setting_type_key_key do nothing
    returning s.updated_at into saved;
  else
    update public.whatsapp_settings s set value = save_module_setting.value
    where s.setting_type = 'module' and s.key = save_module_setting.key and s.updated_at = save_module_setting.base
    returning s.updated_at into saved;
  end if;
  perform app.audit_quietly(false);
  if saved is null then
    raise exception 'somebody else changed it meanwhile' using errcode = '55000';
  end if;
  if privacy then
    perform app.audit('privacy/' || save_module_setting.key, 'setting', save_module_setting.key,
      jsonb_build_object('value', save_module_setting.value));
  end if;
  return saved;
end $$;
comment on function public.save_module_setting(text, timestamptz, text, jsonb) is
  'Sets one of the desk''s own settings, as it was at the moment base (null: nobody had set it yet); answers its new moment. 42501 without chats.edit, or for retention_days and keep_originals unless admin, 22023 another setting, P0002 no such branch, 23514 a value it cannot have, 55000 somebody changed it since.';
