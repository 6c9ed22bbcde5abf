create table public.whatsapp_contacts (
  id uuid primary key default app.new_id(),
  phone_number text unique check (phone_number ~ '^[1-9]\d{4,19}$'),
  name text,
  named_at timestamptz(3),
  avatar_url text,
  source text,
  member_id uuid references public.members (id) on delete set null,
  lead_id uuid references public.leads (id) on delete set null,
  branch_id uuid references public.branches (id),
  member_set_by_hand boolean not null default false,
  branch_set_by_hand boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.whatsapp_contacts is 'The person behind a number. Never a group.';
comment on column public.whatsapp_contacts.phone_number is 'Digits only; null while WhatsApp hides the number.';
comment on column public.whatsapp_contacts.name is 'What the person is called on WhatsApp, as of named_at.';
comment on column public.whatsapp_contacts.source is 'The WAHA session or UltraMsg instance the contact first came from.';
comment on column public.whatsapp_contacts.branch_id is 'Set by hand, else the member''s, else the lead''s. The session''s comes in on conversations.';
comment on column public.whatsapp_contacts.member_set_by_hand is 'Staff chose among a family that shares the phone.';
create index whatsapp_contacts_member_id_idx on public.whatsapp_contacts (member_id);
create index whatsapp_contacts_lead_id_idx on public.whatsapp_contacts (lead_id);
create index whatsapp_contacts_branch_id_idx on public.whatsapp_contacts (branch_id);
create trigger a_whatsapp_contacts_updated_at before update on public.whatsapp_contacts
  for each row execute function app.set_updated_at();

alter table public.whatsapp_contacts enable row level security;
grant select on public.whatsapp_contacts to authenticated;
grant all on public.whatsapp_contacts to service_role;

create table public.whatsapp_identities (
  alias text primary key check (alias ~ '^[\w.-]{1,64}@(c\.us|lid|g\.us)$'),
  contact_id uuid references public.whatsapp_contacts (id) on delete cascade,
  phone_number text check (phone_number ~ '^[1-9]\d{4,19}$'),
  learned_from text not null,
  learned_at timestamptz not null default now(),
  check (contact_id is not null or phone_number is not null)
);
comment on table public.whatsapp_identities is
  'Every address a person was seen under. Without a contact: a hidden id whose number is known though nobody wrote yet.';
create index whatsapp_identities_contact_id_idx on public.whatsapp_identities (contact_id);

alter table public.whatsapp_identities enable row level security;
grant select on public.whatsapp_identities to authenticated;
grant all on public.whatsapp_identities to service_role;
