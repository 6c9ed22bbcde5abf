create table public.whatsapp_removals (
  id uuid primary key default app.new_id(),
  entity text not null check (entity in ('conversation', 'message')),
  entity_id uuid not null,
  replaced_by uuid,
  contact_id uuid,
  branch_id uuid,
  is_group boolean not null,
  removed_at timestamptz not null default now(),
  change_xid xid8 not null default pg_current_xact_id()
);
comment on table public.whatsapp_removals is
  'Conversations and messages that are gone (merged or discarded), so that the feed can say so. Drops nothing by itself.';
create index whatsapp_removals_change_idx on public.whatsapp_removals (change_xid, id);

create trigger z_whatsapp_removals_stamp before insert or update on public.whatsapp_removals
  for each row execute function app.stamp();

alter table public.whatsapp_removals enable row level security;
grant select on public.whatsapp_removals to authenticated;
grant all on public.whatsapp_removals to service_role;
create policy "staff hear of removals of what they could see" on public.whatsapp_removals for select to authenticated
  using (
    (select app.my_scope()) = 'all'
    or ((select app.my_scope()) = 'branch'
      and (is_group or branch_id is null or branch_id = (select app.my_branch_id())))
    or ((select app.my_scope()) = 'linked' and contact_id = any ((select app.my_contact_ids())::uuid[]))
  );
