insert into app.message_words (message_id, conversation_id, sent_at, revoked, words, folded)
select m.id, m.conversation_id, m.sent_at, m.revoked_at is not null, app.words_of(t), t
from public.whatsapp_messages m cross join lateral app.searchable(m.body, m.content) t
where m.session = 'scale' and m.sent_at > current_setting('scale.after')::timestamptz
  and m.sent_at <= current_setting('scale.until')::timestamptz and t <> ''
order by m.sent_at, m.id;
