-- The desk's own settings: when WhatsApp is told that the desk has read, and when each branch is open.

create function app.is_business_hours(value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(case
    when jsonb_typeof(value -> 'days') = 'array' and jsonb_array_length(value -> 'days') = 7 then
      value ->> 'timeZone' = 'Asia/Kuala_Lumpur' and not exists (
        select from jsonb_array_elements(value -> 'days') d
        where d <> 'null' and not coalesce(
          d ->> 'from' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and d ->> 'to' ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
          and (d ->> 'from') collate "C" < (d ->> 'to') collate "C", false))
  end, false)
$$;
comment on function app.is_business_hours(jsonb) is
  'Seven days from Monday on, each {from, to} as HH:MM (to: up to 24:00) or null for closed, and where the clock hangs.';
alter table public.whatsapp_settings add constraint business_hours_make_sense check (
  setting_type <> 'module' or key not like 'business_hours:%' or app.is_business_hours(value));
grant execute on function app.is_business_hours(jsonb) to authenticated, service_role;

create function public.save_module_setting(key text, base timestamptz, name text, value jsonb) returns timestamptz
language plpgsql volatile security definer set search_path = '' as $$
declare
  saved timestamptz;
begin
  perform app.require_edit();
  if save_module_setting.key is null or not (save_module_setting.key = 'read_receipts' or save_module_setting.key like 'business_hours:%') then
    raise exception 'not a setting of the desk' using errcode = '22023';
  end if;
  if save_module_setting.key like 'business_hours:%' and not exists (
    select from public.branches b where 'business_hours:' || b.id = save_module_setting.key) then
    raise exception 'no such branch' using errcode = 'P0002';
  end if;
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
  if saved is null then
    raise exception 'somebody else changed it meanwhile' using errcode = '55000';
  end if;
  return saved;
end $$;
comment on function public.save_module_setting(text, timestamptz, text, jsonb) is
  'Sets one of the desk''s own settings, as it was at the moment base (null: nobody had set it yet); answers its new moment. 42501 without chats.edit, 22023 another setting, P0002 no such branch, 23514 a value it cannot have, 55000 somebody changed it since.';
grant execute on function public.save_module_setting(text, timestamptz, text, jsonb) to authenticated;
