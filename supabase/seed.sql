-- A gym chain to try Kaunter with. The same every time, and safe to run twice. Everybody's password: kaunter-demo.
-- The first members and leads are the people the simulated WhatsApp lets write (packages/testing/src/story-people.ts).
-- Nobody did this: the audit log begins empty.
select set_config('kaunter.audit_quiet', 'on', false);

insert into public.branches (id, name) values
  ('b0000000-0000-4000-8000-000000000001', 'Kota Damansara'), ('b0000000-0000-4000-8000-000000000002', 'Kepong')
on conflict do nothing;

create temporary table if not exists seed_staff (n, email, name, role, branch) as values
  (1, 'aina@kaunter.example', 'Aina Rahim', 'admin', null), (2, 'farid@kaunter.example', 'Farid Hassan', 'manager', 1),
  (3, 'grace@kaunter.example', 'Grace Lim', 'manager', 2), (4, 'meiling@kaunter.example', 'Mei Ling', 'front_desk', 1),
  (5, 'siti@kaunter.example', 'Siti Zubaidah', 'front_desk', 2), (6, 'hafiz@kaunter.example', 'Hafiz Karim', 'trainer', 1),
  (7, 'arjun@kaunter.example', 'Arjun Nair', 'trainer', 2), (8, 'nora@kaunter.example', 'Nora Wong', 'user', null);

insert into auth.users (
  instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
  created_at, updated_at, confirmation_token, recovery_token, email_change_token_new, email_change)
select
  '00000000-0000-0000-0000-000000000000', ('a0000000-0000-4000-8000-00000000000' || n)::uuid, 'authenticated',
  'authenticated', email, extensions.crypt('kaunter-demo', extensions.gen_salt('bf', 10)), now(),
  '{"provider": "email", "providers": ["email"]}', jsonb_build_object('name', name), now(), now(), '', '', '', ''
from seed_staff on conflict do nothing;

insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
select id, id::uuid, jsonb_build_object('sub', id, 'email', email, 'email_verified', true), 'email', now(), now(), now()
from (select 'a0000000-0000-4000-8000-00000000000' || n as id, email from seed_staff) one on conflict do nothing;

-- Bound to their auth users at the first sign-in, by email.
insert into public.staff (id, email, name, role, branch_id)
select
  ('50000000-0000-4000-8000-00000000000' || n)::uuid, email, name, role::public.staff_role,
  ('b0000000-0000-4000-8000-00000000000' || branch)::uuid
from seed_staff on conflict do nothing;

insert into public.role_permissions (role, module, can_view, can_edit) values
  ('admin', 'chats', true, true), ('admin', 'staff', true, true),
  ('manager', 'chats', true, true), ('manager', 'staff', true, false), ('front_desk', 'chats', true, true),
  ('front_desk', 'staff', false, false), ('trainer', 'chats', true, false), ('trainer', 'staff', false, false),
  ('user', 'chats', true, true), ('user', 'staff', false, false)
on conflict do nothing;

-- Farid may edit staff; Arjun is a trainer who answers chats.
insert into public.staff_permissions (staff_id, module, can_view, can_edit) values
  ('50000000-0000-4000-8000-000000000002', 'staff', null, true),
  ('50000000-0000-4000-8000-000000000007', 'chats', null, true)
on conflict do nothing;

insert into public.whatsapp_settings (id, setting_type, key, name, description, color, display_order, created_by)
select
  ('70000000-0000-4000-8000-00000000000' || n)::uuid, 'tag', key, name, description, color, n,
  '50000000-0000-4000-8000-000000000004'
from (values
  (1, 'vip', 'VIP', 'Owner or long-term member, reply first', 'black'), (2, 'urgent', 'Urgent', 'Needs an answer today', 'red'),
  (3, 'late-payer', 'Late payer', 'Payment more than 14 days late', 'dark'), (4, 'pt', 'PT', 'Has a personal training package', 'medium'),
  (5, 'renewal', 'Renewal', 'Package ends within 30 days', 'light'), (6, 'freeze', 'Freeze', 'Membership on hold', 'medium'),
  (7, 'trial', 'Trial', 'Booked or finished a free trial', 'light'), (8, 'class', 'Class', 'Group class chats', 'dark')) tag (n, key, name, description, color)
on conflict do nothing;

insert into public.whatsapp_settings (id, setting_type, key, name, description, display_order, created_by)
select
  ('70000000-0000-4000-8000-00000000010' || n)::uuid, 'quick_reply', key, name, description, n,
  '50000000-0000-4000-8000-000000000004'
from (values
  (1, 'hours', 'Opening hours', 'Hi {{name}}, {{branch}} is open from 6 am to 11 pm every day. See you soon!'),
  (2, 'renew', 'Package ends soon', 'Hi {{name}}, your package ends on {{expiry}}. Shall we renew it for you?'),
  (3, 'trial', 'Free trial', 'Hi {{name}}, your first class is on us. Which day suits you?')) reply (n, key, name, description)
on conflict do nothing;

insert into public.packages (id, name, sessions, days)
select ('60000000-0000-4000-8000-00000000000' || n)::uuid, name, sessions, days
from (values
  (1, 'Monthly Unlimited', null, 30), (2, 'Annual Unlimited', null, 365), (3, 'Personal Training 10', 10, 120),
  (4, 'Personal Training 24', 24, 240), (5, 'Group Class 8', 8, 60)) package (n, name, sessions, days)
on conflict do nothing;

create temporary table if not exists seed_story (relation, n, name, phone, branch) as
select 'member', * from (values
  (1, 'Nurul Aisyah Rahman', '60123456789', 'Kota Damansara'), (2, 'Ahmad Faizal bin Othman', '60122837465', 'Kota Damansara'),
  (3, 'Tan Wei Ming', '60162345817', 'Kota Damansara'), (4, 'Lim Siew Ling', '60173948261', 'Kepong'),
  (5, 'Kavitha a/p Subramaniam', '60129384756', 'Kota Damansara'), (6, 'Muhammad Hafiz bin Ismail', '60193827465', 'Kepong'),
  (7, 'Chong Kai Xin', '60164829317', 'Kepong'), (8, 'Rajesh a/l Muniandy', '60167283941', 'Kota Damansara'),
  (9, 'Siti Hajar binti Kamaruddin', '60135928374', 'Kota Damansara'), (10, 'Wong Jia Hui', '60182736459', 'Kepong'),
  (11, 'Amirul Hakim bin Zulkifli', '601128374659', 'Kepong'), (12, 'Lee Chee Keong', '60126758493', 'Kota Damansara'),
  (13, 'Priya Devi a/p Ramasamy', '60143829571', 'Kepong'), (14, 'Farah Nabilah binti Azman', '60197364825', 'Kota Damansara'),
  (15, 'Ng Boon Hock', '60125647382', 'Kepong'), (16, 'Syafiqah binti Roslan', '601133749265', 'Kota Damansara'),
  (17, 'Ganesh a/l Krishnan', '60169283746', 'Kepong'), (18, 'Ooi Mei Yee', '60124758392', 'Kota Damansara'),
  (19, 'Khairul Anuar bin Yusof', '60138472916', 'Kota Damansara'), (20, 'Thanusha a/p Selvam', '60176452839', 'Kepong'),
  (21, 'Yap Zhi Hao', '60187463529', 'Kota Damansara'), (22, 'Nur Izzati binti Hamdan', '601156382947', 'Kepong'),
  (23, 'Daniel Goh Jun Wei', '60102938475', 'Kota Damansara'), (24, 'Puteri Balqis binti Shahrul', '60148372659', 'Kota Damansara'),
  (25, 'Vikneswaran a/l Perumal', '60163748291', 'Kepong'), (26, 'Chan Sook Yin', '60128374912', 'Kepong'),
  (27, 'Haziq Danial bin Rashid', '601172839465', 'Kota Damansara'), (28, 'Melissa Fernandez', '60192837561', 'Kota Damansara')) member (n, name, phone, branch)
union all
select 'lead', * from (values
  (1, 'Teh Xin Yi', '60168374925', 'Kota Damansara'), (2, 'Aiman Haikal', '601139284756', 'Kepong'),
  (3, 'Shalini Nair', '60127364958', 'Kota Damansara'), (4, 'Koh Jing Wen', '60174839265', 'Kepong'),
  (5, 'Zulaikha Mansor', '60195738264', 'Kota Damansara'), (6, 'Bryan Low', '60165829374', 'Kota Damansara'),
  (7, 'Nadia Syuhada', '60137482956', 'Kepong'), (8, 'Mohan Raj', '60149283756', 'Kepong'),
  (9, 'Cheah Li Ting', '60188273645', 'Kota Damansara'), (10, 'Fikri Hashim', '601168293745', 'Kota Damansara'),
  (11, 'Anitha Rao', '60122746385', 'Kepong'), (12, 'Sim Kah Wai', '60178264935', 'Kepong'),
  (13, 'Hidayah Saad', '60134857296', null), (14, 'Jason Tiong', '60168927354', 'Kota Damansara'),
  (15, 'Izzul Islam', '601121938475', 'Kepong'), (16, 'Lau Pei Shan', '60123984756', 'Kota Damansara'),
  (17, 'Deepa Menon', '60146392857', null)) lead (n, name, phone, branch);

-- Names of the three communities, put together by number; every tenth phone is shared by a family.
create temporary table if not exists seed_people (n, name, phone, branch, gender) as
select
  n,
  case n % 3
    when 0 then malay[1 + n / 3 % 16] || case n % 2 when 0 then ' binti ' else ' bin ' end || father[1 + n / 7 % 12]
    when 1 then surname[1 + n / 3 % 12] || ' ' || given[1 + n / 5 % 14]
    else indian[1 + n / 3 % 14] || case n % 2 when 0 then ' a/p ' else ' a/l ' end || patronym[1 + n / 11 % 10]
  end,
  '6011155' || lpad(((case n % 10 when 9 then n - 1 else n end) * 37)::text, 5, '0'),
  case n % 5 when 0 then 'Kepong' when 1 then 'Kepong' when 2 then null else 'Kota Damansara' end,
  case n % 2 when 0 then 'female' else 'male' end
from generate_series(1, 300) n,
  (select
    array['Aishah', 'Azman', 'Dayang', 'Fahmi', 'Hanis', 'Iskandar', 'Liyana', 'Nabil', 'Qistina', 'Razif', 'Salmah',
      'Syakir', 'Umairah', 'Wafi', 'Yasmin', 'Zaki'] as malay,
    array['Abdullah', 'Bakar', 'Daud', 'Ghazali', 'Hamid', 'Jamal', 'Latif', 'Mahmud', 'Nordin', 'Osman', 'Salleh',
      'Wahab'] as father,
    array['Tan', 'Lim', 'Lee', 'Ng', 'Wong', 'Chan', 'Goh', 'Ong', 'Teoh', 'Yap', 'Chin', 'Foo'] as surname,
    array['Jia Ying', 'Wei Han', 'Mei Xin', 'Kok Leong', 'Hui Ling', 'Zhi Yang', 'Pei Wen', 'Jun Hao', 'Sze Min',
      'Chee Wai', 'Yi Ting', 'Kah Seng', 'Li Na', 'Boon Keat'] as given,
    array['Anjali', 'Arvind', 'Divya', 'Dinesh', 'Gayathri', 'Hari', 'Kalai', 'Logan', 'Meena', 'Naveen', 'Puspa',
      'Ravi', 'Sangeetha', 'Vijay'] as indian,
    array['Arumugam', 'Balan', 'Chandran', 'Gopal', 'Kumar', 'Maniam', 'Nathan', 'Pillay', 'Raju', 'Siva'] as patronym
  ) names;

-- A phone the way the counter happened to type it.
create or replace function pg_temp.spelled(phone text, n integer) returns text language sql immutable as $$
  select case n % 4
    when 0 then '+60 ' || substr(phone, 3, 2) || '-' || substr(phone, 5, 3) || ' ' || substr(phone, 8)
    when 1 then phone
    when 2 then '0' || substr(phone, 3)
    else '0' || substr(phone, 3, 2) || '-' || substr(phone, 5)
  end
$$;

insert into public.members (id, name, phone, email, dob, gender, branch_id, registered_on, status)
select
  ('30000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, p.name, pg_temp.spelled(p.phone, n),
  lower(regexp_replace(split_part(p.name, ' ', 1), '[^A-Za-z]', '', 'g')) || n || '@mail.example',
  date '1968-03-01' + n * 89, p.gender, b.id, date '2022-01-05' + n * 7,
  case when n > 40 and n % 19 = 0 then 'inactive' else 'active' end::public.member_state
from (
  select n, name, phone, branch,
    case when name like '%binti%' or name like '%a/p%' or n in (1, 4, 10, 18, 26, 28) then 'female' else 'male' end as gender
  from seed_story where relation = 'member'
  union all select n, name, phone, branch, gender from seed_people where n between 29 and 199
  -- Tan Wei Ming's wife trains too, and gave his number.
  union all select 200, 'Chew Li Ann', '60162345817', 'Kota Damansara', 'female') p
left join public.branches b on b.name = p.branch on conflict do nothing;

-- Packages in every state: running, nearly out, about to end, used up, ended, ended and renewed, none (n % 10 = 6).
insert into public.member_packages (id, member_id, package_id, trainer_id, total_sessions, remaining_sessions, starts_on, expires_on)
select
  ('40000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('30000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, k.id,
  case when k.name like 'Personal%' then ('50000000-0000-4000-8000-00000000000' || 6 + n % 2)::uuid end,
  k.sessions,
  case when n % 10 = 7 then least(1, k.sessions) when n % 10 = 8 then least(0, k.sessions) else ceil(k.sessions * 0.6) end,
  ends.on_day - k.days, ends.on_day
from generate_series(1, 200) n
join public.packages k on k.id = ('60000000-0000-4000-8000-00000000000' || 1 + n % 5)::uuid
cross join lateral (select app.today() + case n % 10 when 5 then -20 when 4 then 6 else least(k.days - 1, 18 + n % 60) end as on_day) ends
where n % 10 <> 6
union all
select
  ('41000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('30000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  '60000000-0000-4000-8000-000000000001', null, null, null, app.today() - 75, app.today() - 45
from generate_series(9, 199, 10) n on conflict do nothing;

insert into public.leads (id, name, phone, status, branch_id, member_id, created_at)
select
  ('20000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, p.name, pg_temp.spelled(p.phone, n + 1),
  p.status::public.lead_status, b.id,
  case when p.status = 'converted' then ('30000000-0000-4000-8000-' || lpad((n + 50)::text, 12, '0'))::uuid end,
  timestamptz '2026-08-01 09:00+08' + n * interval '41 hours'
from (
  select n, name, phone, branch, (array['new', 'engaged', 'consulted', 'escalated', 'no_reply', 'rejected'])[1 + n % 6] as status
  from seed_story where relation = 'lead'
  union all
  select n - 200, name, phone, branch,
    (array['new', 'engaged', 'consulted', 'escalated', 'no_reply', 'rejected', 'converted'])[1 + n % 7]
  from seed_people where n between 218 and 260) p
left join public.branches b on b.name = p.branch on conflict do nothing;

-- The three people Nora looks after.
insert into public.whatsapp_contacts (id, phone_number, source)
select ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, phone, 'default'
from seed_story where relation = 'member' and n in (1, 3, 18) on conflict do nothing;
do $$ begin perform app.refresh_contact(id) from public.whatsapp_contacts where id::text like 'c0000000-%'; end $$;
insert into public.contact_links (staff_id, contact_id, linked_by)
select '50000000-0000-4000-8000-000000000008', id, '50000000-0000-4000-8000-000000000001'
from public.whatsapp_contacts where id::text like 'c0000000-0000-4000-8000-%' on conflict do nothing;

select set_config('kaunter.audit_quiet', '', false);
