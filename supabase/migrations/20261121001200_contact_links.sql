create table public.contact_links (
  staff_id uuid not null references public.staff (id) on delete cascade,
  contact_id uuid not null references public.whatsapp_contacts (id) on delete cascade,
  linked_by uuid references public.staff (id) on delete set null,
  linked_at timestamptz not null default now(),
  primary key (staff_id, contact_id)
);
comment on table public.contact_links is 'Which contacts a person of the role "user" looks after, who said so, and when.';
create index contact_links_contact_id_idx on public.contact_links (contact_id);
create index contact_links_linked_by_idx on public.contact_links (linked_by);

create trigger contact_links_access_version after insert or update or delete on public.contact_links
  for each row execute function app.raise_access_version_of_person();

alter table public.contact_links enable row level security;
grant select on public.contact_links to authenticated;
grant all on public.contact_links to service_role;
create policy "staff read their own links, and everybody's with staff.view" on public.contact_links
  for select to authenticated
  using (staff_id = (select app.my_staff_id()) or (select app.can('staff', 'view')));

-- Assigning a conversation to somebody who sees only linked contacts links them, or they could not open it.
create function app.link_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.contact_links (staff_id, contact_id, linked_by)
  select s.id, new.contact_id, app.my_staff_id()
  from public.staff s where s.id = new.assigned_staff_id and s.role = 'user'
  on conflict do nothing;
  return null;
end $$;

create trigger whatsapp_conversations_link_assignee
  after insert or update of assigned_staff_id on public.whatsapp_conversations
  for each row when (new.assigned_staff_id is not null and new.contact_id is not null)
  execute function app.link_assignee();
