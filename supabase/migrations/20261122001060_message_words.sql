-- What search looks in. Apart from the messages, because ticks rewrite a message several times and words never change with
-- them; in a schema the Data API does not show, because it is an index, not something to read.
create table app.message_words (
  message_id uuid primary key references public.whatsapp_messages (id) on delete cascade,
  conversation_id uuid not null,
  sent_at timestamptz(3) not null,
  revoked boolean not null,
  words tsvector not null,
  folded text not null
);
comment on table app.message_words is 'The words of every message that has any, kept by trigger. Read by search_messages alone.';
comment on column app.message_words.revoked is 'Taken back: found only by those who may still read it.';
comment on column app.message_words.folded is 'The text as app.fold_text leaves it, with the phone numbers in it as digits.';
alter table app.message_words enable row level security;

create function app.words_of(folded text) returns tsvector
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  if folded ~ '[\u2e80-\u2fff\u3040-\u9fff\U00020000-\U0003ffff]' then
    return array_to_tsvector(array(select t.token from app.search_tokens(folded) t));
  end if;
  -- The same, for writing with spaces.
  return array_to_tsvector(array(
    select left(m[1], 100) from regexp_matches(folded, '[[:alnum:]]+|[^\s[:alnum:]]', 'g') m));
end $$;

create function app.searchable(body text, content jsonb) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  said text := app.message_text(body, content);
begin
  return app.fold_text(concat_ws(E'\n', nullif(said, ''), app.phones_in(said)));
end $$;

create function app.keep_message_words() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  text_now text := app.searchable(new.body, new.content);
begin
  if text_now = '' then
    delete from app.message_words w where w.message_id = new.id;
    return null;
  end if;
  insert into app.message_words as w (message_id, conversation_id, sent_at, revoked, words, folded)
  values (new.id, new.conversation_id, new.sent_at, new.revoked_at is not null, app.words_of(text_now), text_now)
  on conflict (message_id) do update set conversation_id = excluded.conversation_id, sent_at = excluded.sent_at,
    revoked = excluded.revoked, words = excluded.words, folded = excluded.folded;
  return null;
end $$;

create trigger whatsapp_messages_words_new after insert on public.whatsapp_messages
  for each row execute function app.keep_message_words();
create trigger whatsapp_messages_words after update on public.whatsapp_messages for each row
  when ((old.body, old.content, old.revoked_at, old.sent_at, old.conversation_id)
    is distinct from (new.body, new.content, new.revoked_at, new.sent_at, new.conversation_id))
  execute function app.keep_message_words();

insert into app.message_words (message_id, conversation_id, sent_at, revoked, words, folded)
select m.id, m.conversation_id, m.sent_at, m.revoked_at is not null, app.words_of(t), t
from public.whatsapp_messages m cross join lateral app.searchable(m.body, m.content) t
where t <> '';

create index message_words_recent_idx on app.message_words (sent_at desc, message_id desc);
create index message_words_conversation_idx on app.message_words (conversation_id, sent_at desc, message_id desc);
create index message_words_words_idx on app.message_words using gin (words);
create index message_words_folded_idx on app.message_words using gin (folded extensions.gin_trgm_ops);
