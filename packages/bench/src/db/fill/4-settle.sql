-- The last message, the unread count, and everything else a conversation keeps for the list.
update public.whatsapp_conversations c set
  last_message_id = m.id, last_message_at = m.sent_at, last_message_kind = m.type, last_message_status = m.status,
  last_message_preview = case when m.revoked_at is null then app.preview_line(m.body, m.content) end,
  last_message_direction = case when m.from_me then 'out' else 'in' end,
  -- Who has been quiet for long is mostly archived; who wrote last week mostly waits for somebody.
  status = case when m.sent_at < current_setting('scale.end')::timestamptz - interval '60 days' and pg_temp.dice(n, 61) < 0.6 then 'archived'
    when pg_temp.dice(n, 62) < 0.4 then 'handled' else 'active' end::public.conversation_status,
  unread_count = case when not m.from_me and pg_temp.dice(n, 63)
    < case when m.sent_at > current_setting('scale.end')::timestamptz - interval '14 days' then 0.6 else 0.02 end
    then 1 + floor(power(pg_temp.dice(n, 64), 4) * 30)::integer else 0 end
from (
  select distinct on (x.conversation_id) x.*, hashtext(x.conversation_id::text)::bigint as n
  from public.whatsapp_messages x where x.session = 'scale' order by x.conversation_id, x.sent_at desc, x.id desc) m
where c.id = m.conversation_id and c.session = 'scale';

update public.whatsapp_conversations c set
  badge = b.badge, badge_until = b.badge_until, sort_at = coalesce(c.last_message_at, c.created_at),
  search_text = lower(concat_ws(E'\n', c.display_name, nullif(c.whatsapp_name, c.display_name), c.phone_number, c.last_message_preview))
from (select x.id, (app.badge_of(x.member_id, x.lead_id)).* from public.whatsapp_conversations x where x.session = 'scale') b
where c.id = b.id;
update public.whatsapp_conversations c set facet = app.facet_of(c) where c.session = 'scale';
select app.recount_tally();

insert into public.whatsapp_reactions (message_id, sender_id, from_me, emoji, reacted_at)
select m.id, 'desk', true, '👍', m.sent_at from public.whatsapp_messages m
where m.session = 'scale' and hashtext(m.bare_id) % 100 = 0;

-- Nora looks after forty people, the one of the long chat among them.
insert into public.contact_links (staff_id, contact_id)
select '50000000-0000-4000-8000-000000000008', pg_temp.id('contact', n)
from generate_series(1, least(current_setting('scale.conversations')::bigint, 41 * 97), 97) n where n % 20 <> 0
on conflict do nothing;
update public.whatsapp_conversations c set linked = true
where c.contact_id in (select l.contact_id from public.contact_links l);
