-- How text is read for searching. Words are looked up by their beginning; Chinese and Japanese, which put no space between
-- words, by pairs of characters; every sign (an emoji, a percent sign) stands for itself.

-- One spelling for what people type: lower case, no accents, wide and styled letters and quotes as plain ones, emoji
-- without glue.
create function app.fold_text(raw text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return regexp_replace(lower(normalize(translate(raw, '‘’“”', '''''""'), nfkd)),
    '[\u0300-\u036f\u3099\u309a\u200b-\u200d\u2060\ufe0e\ufe0f]', '', 'g');
end $$;
comment on function app.fold_text(text) is 'Lower case without accents, styles and invisible signs: what two spellings of one word share.';

-- The parts a text is found by, in their order. Of a run without spaces every pair of neighbours, then its last character:
-- so that any piece of it is found, and a single character by the beginning of a pair.
create function app.search_tokens(folded text) returns table (token text, is_run boolean)
language sql immutable strict parallel safe set search_path = '' as $$
  with part as (
    select m.part[1] as text, m.n, m.part[1] ~ '[\u2e80-\u2fff\u3040-\u9fff\U00020000-\U0003ffff]' as is_run
    from regexp_matches(
      regexp_replace(folded, '([\u2e80-\u2fff\u3040-\u9fff\U00020000-\U0003ffff]+)', ' \1 ', 'g'),
      '[[:alnum:]]+|[^\s[:alnum:]]', 'g') with ordinality m (part, n)
  )
  select case when p.is_run then substr(p.text, k, 2) else left(p.text, 100) end, p.is_run
  from part p cross join lateral generate_series(1, case when p.is_run then char_length(p.text) else 1 end) k
  order by p.n, k
$$;
comment on function app.search_tokens(text) is 'Words, pairs of characters of writing without spaces, and signs, of a folded text.';

-- Numbers written with spaces and dashes, as one row of digits: as they stand, and with the country code.
create function app.phones_in(raw text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  if raw !~ '\d[\d ().-]{5}' then
    return null;
  end if;
  return (
    select string_agg(concat_ws(' ', regexp_replace(m[1], '\D', '', 'g'), app.phone_digits(m[1])), ' ')
    from regexp_matches(raw, '(\+?\d[\d ().-]{5,22}\d)', 'g') m);
end $$;

-- Everything somebody could have read in a message: its text and the names it carries.
create function app.message_text(body text, content jsonb) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return concat_ws(E'\n', body, content -> 'media' ->> 'filename', content ->> 'name', content ->> 'title',
    content ->> 'address', content ->> 'footer', content ->> 'groupName',
    case when content ? 'options' then (
      select string_agg(o ->> 'name', E'\n') from jsonb_path_query(content, 'lax $.options[*]') o) end,
    case when content ? 'contacts' then (
      select string_agg(o ->> 'name', E'\n') from jsonb_path_query(content, 'lax $.contacts[*]') o) end);
end $$;
