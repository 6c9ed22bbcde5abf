-- How a person wants to be told of new messages. Theme and language belong to the device and are kept there.
create table public.staff_preferences (
  staff_id uuid primary key references public.staff (id) on delete cascade,
  sound boolean not null default true,
  desktop boolean not null default false,
  preview boolean not null default false,
  updated_at timestamptz not null default now()
);
comment on table public.staff_preferences is 'How each person wants to be told of new messages; no row: as by default.';
comment on column public.staff_preferences.desktop is 'Notifications of the operating system; the browser is asked besides.';
comment on column public.staff_preferences.preview is 'Whether a notification shows the words of the message.';
alter table public.staff_preferences enable row level security;
grant select on public.staff_preferences to authenticated;
revoke all on public.staff_preferences from service_role;
grant select, insert, update, delete on public.staff_preferences to service_role;
create policy "staff read their own preferences" on public.staff_preferences for select to authenticated
  using (staff_id = (select app.my_staff_id()));

create function public.save_preferences(sound boolean, desktop boolean, preview boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if app.my_staff_id() is null then
    raise exception 'only for staff' using errcode = '42501';
  end if;
  insert into public.staff_preferences as p (staff_id, sound, desktop, preview)
  values (app.my_staff_id(), save_preferences.sound, save_preferences.desktop, save_preferences.preview)
  on conflict on constraint staff_preferences_pkey do update
    set sound = excluded.sound, desktop = excluded.desktop, preview = excluded.preview, updated_at = now();
end $$;
comment on function public.save_preferences(boolean, boolean, boolean) is 'How the caller wants to be told of new messages. 42501 for those who are not staff.';
grant execute on function public.save_preferences(boolean, boolean, boolean) to authenticated;
