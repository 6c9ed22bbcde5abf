-- WAHA tells most messages twice (`message` and `message.any`, by the webhook and by the socket). What says nothing new writes
-- nothing: no new version of the row, no triggers, and the feed does not send every reader the same message again.
create or replace function app.update_known_message(id uuid, m jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  told public.delivery_status := (m ->> 'status')::public.delivery_status;
begin
  update public.whatsapp_messages x set
    status = greatest(x.status, told),
    failure_code = case greatest(x.status, told)
      when 'failed' then coalesce(x.failure_code, 'not_delivered') when 'unconfirmed' then x.failure_code end,
    waha_message_id = coalesce(x.waha_message_id, m ->> 'fullId'),
    body = case when x.edited_at is null then coalesce(x.body, m ->> 'body') else x.body end,
    type = case when x.type = 'unsupported' then m -> 'content' ->> 'kind' else x.type end,
    content = case when x.type = 'unsupported' then m -> 'content' else x.content end,
    sender_name = coalesce(x.sender_name, m -> 'sender' ->> 'name'),
    sender_phone = coalesce(x.sender_phone, m -> 'sender' ->> 'phone'),
    quoted_bare_id = coalesce(x.quoted_bare_id, m ->> 'quotedBareId'),
    quoted = coalesce(x.quoted, nullif(m -> 'quoted', 'null'))
  where x.id = update_known_message.id and (
    told > x.status
    or x.failure_code is distinct from case greatest(x.status, told)
      when 'failed' then coalesce(x.failure_code, 'not_delivered') when 'unconfirmed' then x.failure_code end
    or x.waha_message_id is null and m ->> 'fullId' is not null
    or x.edited_at is null and x.body is null and m ->> 'body' is not null
    or x.type = 'unsupported'
    or x.sender_name is null and m -> 'sender' ->> 'name' is not null
    or x.sender_phone is null and m -> 'sender' ->> 'phone' is not null
    or x.quoted_bare_id is null and m ->> 'quotedBareId' is not null
    or x.quoted is null and nullif(m -> 'quoted', 'null') is not null);
  update public.outbox o set state = 'done', lease_until = null
  where told >= 'sent' and o.message_id = update_known_message.id and o.state <> 'done';
end $$;
