create table public.whatsapp_settings (
  id uuid primary key default app.new_id(),
  setting_type text not null check (setting_type in ('tag', 'quick_reply', 'module')),
  key text not null check (key <> '' and char_length(key) <= 100),
  name text not null check (btrim(name) <> '' and char_length(name) <= 100),
  description text,
  color text check (color in ('black', 'red', 'dark', 'medium', 'light')),
  value jsonb,
  display_order integer not null default 0,
  is_active boolean not null default true,
  created_by uuid references public.staff (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (setting_type, key),
  constraint a_tag_has_a_color check (setting_type <> 'tag' or color is not null)
);
comment on table public.whatsapp_settings is 'Tags, quick replies and the module''s own settings. Conversations carry the key of a tag.';
create index whatsapp_settings_order_idx on public.whatsapp_settings (setting_type, display_order, id);
create index whatsapp_settings_created_by_idx on public.whatsapp_settings (created_by);
create trigger a_whatsapp_settings_updated_at before update on public.whatsapp_settings
  for each row execute function app.set_updated_at();

alter table public.whatsapp_settings enable row level security;
grant select, insert, update, delete on public.whatsapp_settings to authenticated;
grant all on public.whatsapp_settings to service_role;
create policy "staff with chats.view read tags and settings" on public.whatsapp_settings for select to authenticated
  using ((select app.can('chats', 'view')));
create policy "staff with chats.edit add tags and settings" on public.whatsapp_settings for insert to authenticated
  with check ((select app.can('chats', 'edit')));
create policy "staff with chats.edit change tags and settings" on public.whatsapp_settings for update to authenticated
  using ((select app.can('chats', 'edit'))) with check ((select app.can('chats', 'edit')));
create policy "staff with chats.edit remove tags and settings" on public.whatsapp_settings for delete to authenticated
  using ((select app.can('chats', 'edit')));
