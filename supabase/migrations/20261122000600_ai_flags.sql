-- What the assistant did with a message. Only the server says so; staff read it in the thread.

alter table public.whatsapp_messages add constraint an_answer_was_processed
  check (ai_processed or (ai_response is null and not appointment_created));
comment on column public.whatsapp_messages.ai_processed is 'The assistant has read this message.';
comment on column public.whatsapp_messages.ai_response is 'What it answered or would have answered; null: nothing.';
comment on column public.whatsapp_messages.appointment_created is 'It made an appointment of it.';

create function public.set_ai_flags(message_id uuid, response text default null, appointment boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  m public.whatsapp_messages;
begin
  if char_length(response) > 20000 then
    raise exception 'an answer of at most 20000 characters' using errcode = '22001';
  end if;
  update public.whatsapp_messages x set ai_processed = true,
    ai_response = coalesce(set_ai_flags.response, x.ai_response),
    appointment_created = x.appointment_created or coalesce(set_ai_flags.appointment, false)
  where x.id = set_ai_flags.message_id
  returning * into m;
  if m.id is null then
    raise exception 'no such message' using errcode = 'P0002';
  end if;
  return app.message_json(m);
end $$;
comment on function public.set_ai_flags(uuid, text, boolean) is
  'The assistant processed a message: what it answered, and whether an appointment came of it. Twice is once. The server''s alone.';
grant execute on function public.set_ai_flags(uuid, text, boolean) to service_role;
