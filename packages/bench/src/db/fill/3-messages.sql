-- Messages scale.from to scale.to, in the order they were sent, over one year. The first chat is the long one; every chat has
-- at least one message, and what is left falls mostly on the busy ones.
insert into public.whatsapp_messages (
  id, conversation_id, gateway, session, from_me, bare_id, waha_message_id, client_id, type, status, failure_code, body, content,
  media_state, sender_chat_id, sender_phone, sender_name, sent_by, revoked_at, sent_at, received_at, ingested_via)
select
  (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid,
  pg_temp.id('chat', chat), 'waha', 'scale', from_me, 'SCALE' || n, from_me || '_SCALE' || n,
  case when failed then pg_temp.id('client', n) end, kind,
  case when failed then 'failed' when from_me then pg_temp.pick('{sent,delivered,read,read,read}', n, 52) else 'read' end::public.delivery_status,
  case when failed then 'not_delivered' end,
  case when kind = 'text' or (kind = 'image' and n % 3 = 0) then pg_temp.sentence(n) end,
  case kind
    when 'text' then '{"kind": "text", "preview": null}'
    when 'image' then '{"kind": "image", "viewOnce": false}'::jsonb || media
    when 'voice' then '{"kind": "voice", "viewOnce": false}'::jsonb || media
    when 'sticker' then '{"kind": "sticker", "animated": false}'::jsonb || media
    else jsonb_build_object('kind', 'document') || jsonb_set(media, '{media,filename}', to_jsonb('invoice-' || n % 99991 || '.pdf'))
  end,
  case when kind <> 'text' then 'gone' end,
  case when chat % 20 = 0 and not from_me then sender || '@c.us' end, case when chat % 20 = 0 and not from_me then sender end,
  case when chat % 20 = 0 and not from_me then pg_temp.person(n % 5003) end,
  case when from_me and n % 2 = 0 then '50000000-0000-4000-8000-000000000004'::uuid end,
  case when pg_temp.dice(n, 53) < 0.002 then at + interval '1 minute' end, at, at, 'event'
from generate_series(current_setting('scale.from')::bigint, current_setting('scale.to')::bigint) n
cross join (
  select current_setting('scale.conversations')::bigint as chats, current_setting('scale.messages')::bigint as total,
    greatest(current_setting('scale.messages')::bigint / greatest(current_setting('scale.biggest')::bigint, 1), 2) as every,
    '{"media": {"mimetype": "image/jpeg", "filename": null, "sizeBytes": 48213, "widthPx": null, "heightPx": null, "durationMs": null, "gatewayUrl": null}}'::jsonb as media) s
cross join lateral (
  select date_trunc('milliseconds', current_setting('scale.end')::timestamptz - (total - n) * (interval '365 days' / total)) as at,
    case when n % (total / chats) = 0 then 1 + (n / (total / chats)) * 7919 % chats
      when n % every = 1 then 1 else 1 + floor(power(pg_temp.dice(n, 50), 3) * chats)::bigint end as chat,
    pg_temp.dice(n, 51) < 0.4 as from_me,
    case when pg_temp.dice(n, 54) < 0.85 then 'text' else pg_temp.pick('{image,image,voice,document,sticker}', n, 55) end as kind,
    pg_temp.phone(n % 5003) as sender) m
cross join lateral (select from_me and n % 1009 = 0 as failed) f
where chat is not null;
