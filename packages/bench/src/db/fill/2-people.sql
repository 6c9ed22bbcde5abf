-- Members, what they bought, leads and contacts. Of every twenty conversations one is a group; of the people three tenths are
-- members, two tenths leads, and the gym knows nothing of the rest.
insert into public.whatsapp_sessions (gateway, name, status, raw_status) values ('waha', 'scale', 'WORKING', 'WORKING');

create temporary table scale_person on commit drop as
select n, pg_temp.phone(n) as phone, pg_temp.person(n) as name,
  case when d < 0.3 then pg_temp.id('member', n) end as member_id,
  case when d between 0.27 and 0.5 then pg_temp.id('lead', n) end as lead_id,
  -- Everybody sees the long chat: its person belongs to no branch.
  case when n = 1 then null when b < 0.45 then 'b0000000-0000-4000-8000-000000000001'::uuid
    when b < 0.85 then 'b0000000-0000-4000-8000-000000000002'::uuid end as branch_id
from generate_series(1, current_setting('scale.conversations')::bigint) n
cross join lateral (select pg_temp.dice(n, 1) as d, pg_temp.dice(n, 2) as b) dice
where n % 20 <> 0;

insert into public.members (id, name, phone, branch_id, registered_on, status)
select member_id, name,
  case n % 3 when 0 then '+' || phone when 1 then '0' || substr(phone, 3) else regexp_replace(phone, '^60(..)(...)', '0\1-\2 ') end,
  branch_id, app.today() - (pg_temp.dice(n, 3) * 1500)::integer,
  case when pg_temp.dice(n, 4) < 0.1 then 'inactive' else 'active' end::public.member_state
from scale_person where member_id is not null;

insert into public.member_packages (id, member_id, package_id, total_sessions, remaining_sessions, starts_on, expires_on)
select pg_temp.id('bought', n * 3 + k), member_id,
  ('60000000-0000-4000-8000-00000000000' || 1 + (n + k) % 5)::uuid, 10, (pg_temp.dice(n * 3 + k, 5) * 10)::integer,
  app.today() + since, app.today() + since + 120
from scale_person
cross join generate_series(1, 2) k
cross join lateral (select -(pg_temp.dice(n * 3 + k, 6) * 400)::integer + 20 as since) s
where member_id is not null and pg_temp.dice(n * 3 + k, 7) < 0.6;

insert into public.leads (id, name, phone, status, branch_id, member_id)
select lead_id, name, '+' || phone,
  case when member_id is not null then 'converted'
    else pg_temp.pick('{new,engaged,consulted,escalated,no_reply,rejected}', n, 8) end::public.lead_status,
  branch_id, member_id
from scale_person where lead_id is not null;

insert into public.whatsapp_contacts (id, phone_number, name, named_at, source, member_id, lead_id, branch_id)
select pg_temp.id('contact', n), phone, name, '2025-01-01', 'scale', member_id, lead_id,
  case when member_id is not null or lead_id is not null then branch_id end
from scale_person;

-- What the triggers would have made of it.
insert into public.whatsapp_conversations (
  id, contact_id, gateway, session, chat_id, phone_number, is_group, whatsapp_name, display_name, status, tags, notes,
  assigned_staff_id, member_id, lead_id, branch_id, created_at)
select pg_temp.id('chat', n), case when not is_group then pg_temp.id('contact', n) end, 'waha', 'scale',
  case when is_group then '1203630' || lpad(n::text, 11, '0') || '@g.us' else pg_temp.phone(n) || '@c.us' end,
  t.phone_number, is_group, names.name, names.name, 'active',
  case when pg_temp.dice(n, 41) < 0.65 then '{}'
    when pg_temp.dice(n, 41) < 0.9 then array[pg_temp.pick(all_tags, n, 42)]
    else array[pg_temp.pick(all_tags[:4], n, 43), pg_temp.pick(all_tags[5:], n, 44)] end,
  case when pg_temp.dice(n, 45) < 0.03 then 'Prefers mornings' else '' end,
  case when pg_temp.dice(n, 46) < 0.3 then ('50000000-0000-4000-8000-00000000000' || 1 + (pg_temp.dice(n, 47) * 6)::integer)::uuid end,
  t.member_id, t.lead_id, t.branch_id, current_setting('scale.end')::timestamptz - interval '400 days'
from generate_series(1, current_setting('scale.conversations')::bigint) n
cross join lateral (
  select n % 20 = 0 as is_group, '{vip,urgent,late-payer,pt,renewal,freeze,trial,class}'::text[] as all_tags) g
left join public.whatsapp_contacts t on not is_group and t.id = pg_temp.id('contact', n)
cross join lateral (select case when is_group
  then pg_temp.pick('{Morning spin,Yoga Kepong,Bootcamp,Kelas zumba,早晨瑜伽,PT crew}', n, 9) || ' ' || n else t.name end as name) names;
