-- Settings › Contact Links: which contact is looked after by whom. For admins, who see everybody.

create index whatsapp_contacts_newest_idx on public.whatsapp_contacts (created_at desc, id desc);
create index whatsapp_contacts_source_idx on public.whatsapp_contacts (source);
create index whatsapp_contacts_find_idx on public.whatsapp_contacts
  using gin (lower(coalesce(name, '') || E'\n' || coalesce(phone_number, '')) extensions.gin_trgm_ops);

create function app.require_link_admin(action text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (app.is_admin() and app.can('chats', action)) then
    raise exception 'contact links are for admins' using errcode = '42501';
  end if;
  return app.my_staff_id();
end $$;
comment on function app.require_link_admin(text) is 'The calling admin; 42501 for everybody else, and for an admin without chats.<action>.';

-- The filter as conditions on a contact t. $1 the filter as app.read_list_filter reads it.
create function app.linkable_condition(asked jsonb) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' and ', 'true',
    case when asked ? 'pattern' then concat('(',
      concat_ws(' or ',
        'lower(coalesce(t.name, '''') || E''\n'' || coalesce(t.phone_number, '''')) like $1 ->> ''pattern''',
        case when asked ? 'digits' then 't.phone_number like $1 ->> ''digits''' end,
        't.member_id = any (array(select m.id from public.members m where lower(m.name) like $1 ->> ''pattern''))',
        't.lead_id = any (array(select l.id from public.leads l where lower(l.name) like $1 ->> ''pattern''))'), ')') end,
    case when asked ? 'source' then 't.source = $1 ->> ''source''' end,
    case when asked ? 'staff' then
      't.id in (select k.contact_id from public.contact_links k where k.staff_id = ($1 ->> ''staff'')::uuid)' end,
    case asked ->> 'linked'
      when 'yes' then 'exists (select from public.contact_links k where k.contact_id = t.id)'
      when 'no' then 'not exists (select from public.contact_links k where k.contact_id = t.id)' end)
$$;

create function app.linkable_contact_rows(ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', t.id, 'name', coalesce(m.name, l.name, t.name), 'phone', t.phone_number,
      'type', case when t.member_id is not null then 'member' when t.lead_id is not null then 'lead' else 'unknown' end,
      'branchName', b.name, 'source', t.source, 'createdAtMs', app.to_ms(t.created_at),
      'links', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'staffId', s.id, 'name', s.name, 'role', s.role, 'active', s.status = 'active',
            'linkedAtMs', app.to_ms(k.linked_at), 'linkedBy', y.name)
          order by k.linked_at, s.name, s.id), '[]')
        from public.contact_links k
        join public.staff s on s.id = k.staff_id
        left join public.staff y on y.id = k.linked_by
        where k.contact_id = t.id))
    order by t.created_at desc, t.id desc), '[]')
  from public.whatsapp_contacts t
  left join public.members m on m.id = t.member_id
  left join public.leads l on l.id = t.lead_id
  left join public.branches b on b.id = t.branch_id
  where t.id = any (ids)
$$;

create function public.list_linkable_contacts(
  filter jsonb default '{}', cursor text default null, page_limit integer default 50) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked jsonb := app.read_list_filter(filter);
  conditions text := app.linkable_condition(asked);
  wanted integer := least(greatest(coalesce(page_limit, 50), 1), 100);
  at timestamptz := split_part(cursor, '_', 1)::timestamptz;
  after_id uuid := nullif(split_part(cursor, '_', 2), '')::uuid;
  ids uuid[];
  total bigint;
begin
  perform app.require_link_admin('view');
  execute format('select count(*) from public.whatsapp_contacts t where %s', conditions) into total using asked;
  execute format(
    'select array(select t.id from public.whatsapp_contacts t where %s and %s order by t.created_at desc, t.id desc limit $4)',
    conditions, case when after_id is null then 'true' else '(t.created_at, t.id) < ($2, $3)' end)
    into ids using asked, at, after_id, wanted + 1;
  return jsonb_build_object('contacts', app.linkable_contact_rows(ids[:wanted]), 'total', total,
    'next', (
      select to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || t.id
      from public.whatsapp_contacts t where cardinality(ids) > wanted and t.id = ids[wanted]));
end $$;
comment on function public.list_linkable_contacts(jsonb, text, integer) is
  'Contacts and who looks after each, the newest first. filter: search (name, or phone in any spelling), source, linked (yes, no), staff (looked after by them). 42501 for all but admins.';

create function public.contact_link_overview() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.require_link_admin('view');
  return jsonb_build_object(
    'contacts', (select count(*) from public.whatsapp_contacts),
    'linked', (select count(distinct k.contact_id) from public.contact_links k),
    'sources', (
      select coalesce(jsonb_agg(jsonb_build_object('source', x.source, 'contacts', x.n, 'gateway',
        case when exists (select from public.whatsapp_conversations c where c.gateway = 'ultramsg' and c.session = x.source)
          then 'ultramsg' else 'waha' end) order by x.n desc, x.source), '[]')
      from (select t.source, count(*) as n from public.whatsapp_contacts t where t.source is not null group by t.source) x),
    -- Those whose sight hangs on their links come first; who left is listed while links of theirs remain.
    'staff', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role, 'branchName', b.name,
        'active', s.status = 'active', 'contacts', coalesce(k.n, 0)) order by s.role <> 'user', s.name, s.id), '[]')
      from public.staff s
      left join public.branches b on b.id = s.branch_id
      left join (select l.staff_id, count(*) as n from public.contact_links l group by l.staff_id) k on k.staff_id = s.id
      where s.status = 'active' or k.n > 0));
end $$;
comment on function public.contact_link_overview() is
  'How many contacts there are and are linked, where they came from, and how many each person looks after. 42501 for all but admins.';

create function public.change_contact_links(
  contact_ids uuid[], link_staff uuid[] default '{}', unlink_staff uuid[] default '{}') returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := app.require_link_admin('edit');
  contacts uuid[] := array(select distinct unnest(contact_ids));
  most constant integer := 500;
  found_rows bigint;
  linked bigint;
  unlinked bigint;
begin
  if link_staff && unlink_staff or cardinality(contacts) * (cardinality(link_staff) + cardinality(unlink_staff)) > most then
    raise exception 'at most % links at a time, and nobody both linked and unlinked', most using errcode = '22023';
  end if;
  -- In the order of locks: contacts, conversations, and the people last, whom the links' triggers touch.
  perform from public.whatsapp_contacts t where t.id = any (contacts) order by t.id for key share;
  get diagnostics found_rows = row_count;
  if found_rows <> cardinality(contacts) then
    raise exception 'no such contact' using errcode = 'P0002';
  end if;
  perform from public.whatsapp_conversations c where c.contact_id = any (contacts) order by c.id for no key update;
  perform from public.staff s where s.id = any (link_staff || unlink_staff) order by s.id for no key update;
  if exists (select unnest(link_staff) except select s.id from public.staff s where s.status = 'active') then
    raise exception 'nobody active to link' using errcode = '23503';
  end if;
  delete from public.contact_links k where k.contact_id = any (contacts) and k.staff_id = any (unlink_staff);
  get diagnostics unlinked = row_count;
  insert into public.contact_links (staff_id, contact_id, linked_by)
  select distinct s, c, me from unnest(link_staff) s cross join unnest(contacts) c
  on conflict do nothing;
  get diagnostics linked = row_count;
  return jsonb_build_object('linked', linked, 'unlinked', unlinked);
end $$;
comment on function public.change_contact_links(uuid[], uuid[], uuid[]) is
  'Gives every one of these contacts to some people and takes them from others; what already is so stays as it is, with who did it first. Each link is one line of the audit log. 42501 for all but admins, P0002 for an unknown contact, 23503 for somebody who is not active staff, 22023 beyond 500 links.';

grant execute on function public.list_linkable_contacts(jsonb, text, integer), public.contact_link_overview(),
  public.change_contact_links(uuid[], uuid[], uuid[]) to authenticated;
