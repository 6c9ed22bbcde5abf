create table public.audit_log (
  id uuid primary key default app.new_id(),
  at timestamptz not null default now(),
  actor_staff_id uuid references public.staff (id) on delete set null,
  actor_user_id uuid,
  action text not null check (action <> ''),
  entity text not null,
  entity_id text,
  details jsonb not null default '{}'
);
comment on table public.audit_log is 'Who did what. Rows are added and read, never changed.';
create index audit_log_entity_idx on public.audit_log (entity, entity_id, at desc);
create index audit_log_actor_idx on public.audit_log (actor_staff_id, at desc);

create function app.audit(action text, entity text, entity_id text, details jsonb default '{}') returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.audit_log (actor_staff_id, actor_user_id, action, entity, entity_id, details)
  values (app.my_staff_id(), auth.uid(), audit.action, audit.entity, audit.entity_id, audit.details)
$$;

alter table public.audit_log enable row level security;
grant select on public.audit_log to authenticated;
revoke all on public.audit_log from service_role;
grant select, insert on public.audit_log to service_role;
create policy "staff with staff.view read the audit log" on public.audit_log for select to authenticated
  using ((select app.can('staff', 'view')));
