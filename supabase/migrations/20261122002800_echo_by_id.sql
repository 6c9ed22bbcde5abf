-- A message of ours that came back as an echo before (or without) the gateway's reply: the one that asked for this very id;
-- else, where no id was asked for or the answer never came, the oldest of the same content that was handed to the gateway
-- before the echo was sent. Of files with the same caption the one with the same bytes goes first: a gateway that encodes
-- anew changes them, so other bytes prove nothing. A minute of grace for clocks that disagree and times cut to seconds.
create or replace function app.adopt_echo(conversation uuid, m jsonb, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  ours uuid;
begin
  select o.message_id into ours
  from public.outbox o join public.whatsapp_messages x on x.id = o.message_id
  where o.conversation_id = conversation
    and (o.state <> 'failed' or x.failure_code = 'not_delivered')
    and x.bare_id is null
    and (o.wanted_id = m ->> 'bareId'
      or ((o.wanted_id is null or o.state <> 'dispatching')
        and o.claimed_at <= at + interval '60 s'
        and x.type = m -> 'content' ->> 'kind'
        and btrim(coalesce(x.body, ''), E' \n\r\t') = btrim(coalesce(m ->> 'body', ''), E' \n\r\t')))
  order by (o.wanted_id is distinct from m ->> 'bareId'), (x.media_hash is distinct from m #>> '{content,media,sha256}'),
    (o.state = 'failed'), o.claimed_at, o.queued_at limit 1;
  if ours is not null then
    update public.whatsapp_messages x set bare_id = m ->> 'bareId', waha_message_id = m ->> 'fullId', failure_code = null,
      status = greatest(x.status, 'sent', (m ->> 'status')::public.delivery_status)
    where x.id = ours;
    update public.outbox o set state = 'done', lease_until = null where o.message_id = ours;
  end if;
  return ours;
end $$;
