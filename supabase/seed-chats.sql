-- What the simulated people never write about: a family on one number, a lead who became a member, what the assistant did, and
-- what the desk wrote down about people. Runs after seed.sql, for trying Kaunter only; safe to run twice.
select set_config('kaunter.audit_quiet', 'on', false);

-- Tags, notes and who looks after whom, put down when a conversation is made: what staff changed since stays theirs.
create temporary table if not exists seed_desk (chat, tags, staff, notes) as values
  ('60123456789', '{vip,pt}', 4, 'Prefers Sunday mornings. Knee injury in 2025, no jumps. Balas dalam BM kalau boleh.'),
  ('60162345817', '{pt}', 2, null), ('60129384756', '{pt,urgent}', 4, null), ('60167283941', '{late-payer}', 2, null),
  ('60126758493', '{vip,pt,renewal}', 4, 'Travels for work: back on the 5th. Freeze only if he asks.'), ('60124758392', '{renewal}', null, null),
  ('601133749265', '{}', 4, null), ('60187463529', '{renewal}', null, null), ('60143829571', '{freeze}', 5, null),
  ('601128374659', '{pt}', 5, null), ('60163748291', '{renewal,urgent}', 3, null), ('60173948261', '{vip}', 5, null),
  ('60168374925', '{trial}', 4, 'Comes with a friend, both want boxing.'), ('601139284756', '{trial}', 5, null),
  ('120363045100000001', '{class}', 4, null), ('120363045100000002', '{class}', 5, null);

drop table if exists seed_made;
create temporary table seed_made as
select d.*, (app.conversation_for('waha', 'default', a.chat_id, case when a.chat_id like '%@c.us' then d.chat end)).id
from seed_desk d
cross join lateral (select d.chat || case when d.chat like '60%' then '@c.us' else '@g.us' end as chat_id) a
where not exists (select from public.whatsapp_conversations c where c.session = 'default' and c.chat_id = a.chat_id);

update public.whatsapp_conversations c
set tags = m.tags::text[], notes = coalesce(m.notes, ''),
  assigned_staff_id = ('50000000-0000-4000-8000-00000000000' || m.staff)::uuid
from seed_made m
where c.id = m.id;

create temporary table if not exists seed_chat (n, phone, minutes_ago, from_me, body) as
select c.n, p.phone, c.minutes_ago, c.from_me, c.body
from (values
  -- Tan Wei Ming and Chew Li Ann share this number: who is it?
  (1, 'family', 190, false, 'Hi, can I move my PT session on Friday to Saturday morning?'),
  (2, 'family', 60, false, 'And is my husband''s package still active? He asked me to check 😊'),
  -- A lead of August, a member since.
  (3, 'converted', 300, false, 'Hello! My friend wants to try the gym. Any free trial this week?'),
  (4, 'converted', 298, true, 'Of course! I have booked a free trial for your friend on Thursday, 6.30 pm.'),
  (5, 'converted', 120, false, 'Thank you, see you Thursday!')) c (n, who, minutes_ago, from_me, body)
join (
  select 'family' as who, '60162345817' as phone
  union all (select 'converted', l.phone_digits from public.leads l where l.status = 'converted' and l.member_id is not null order by l.id limit 1)
) p using (who);

select public.ingest_whatsapp_events('waha', 'default', 'backfill', jsonb_agg(jsonb_build_object(
  'type', 'message/received',
  'message', jsonb_build_object(
    'chatId', phone || '@c.us', 'phone', phone, 'isGroup', false, 'name', null, 'fromMe', from_me,
    'bareId', 'SEED' || n, 'fullId', from_me || '_' || phone || '@c.us_SEED' || n,
    'sentAtMs', app.to_ms(now() - minutes_ago * interval '1 minute'), 'status', case when from_me then 'read' else 'delivered' end,
    'body', body, 'content', jsonb_build_object('kind', 'text', 'preview', null), 'sender', null,
    'quotedBareId', null, 'forwarded', false, 'aliases', '[]'::jsonb)) order by n))
from seed_chat;

-- The assistant read three of them, answered one, and made an appointment of it.
select public.set_ai_flags(m.id, said.response, said.appointment)
from public.whatsapp_messages m
join (values
  ('SEED1', 'I can see a free slot on Saturday at 10 am. A colleague will confirm it with you.', false),
  ('SEED3', 'Of course! I have booked a free trial for your friend on Thursday, 6.30 pm.', true),
  ('SEED5', null, false)) said (bare_id, response, appointment) on said.bare_id = m.bare_id and m.session = 'default';

select set_config('kaunter.audit_quiet', '', false);
