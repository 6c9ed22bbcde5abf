-- The desk's own numbers show a picture too.

create function public.picture_of_session(session text, phone text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  select jsonb_build_object(
    'address', a.address, 'session', case when s.status = 'WORKING' then s.name end, 'path', w.path, 'hash', w.hash,
    'mimetype', w.mimetype, 'asked', p.asked_at is not null, 'due', app.picture_is_due(p.asked_at))
  into answer
  from public.whatsapp_sessions s
  cross join lateral (select s.phone || '@c.us' as address) a
  left join public.whatsapp_pictures p on p.address = a.address
  left join public.whatsapp_media w on w.hash = p.hash
  where s.gateway = 'waha' and s.name = picture_of_session.session and s.phone = picture_of_session.phone
    and app.can('chats', 'view');
  if answer is null then
    raise exception 'no such number' using errcode = 'P0002';
  end if;
  return answer;
end $$;
comment on function public.picture_of_session(text, text) is
  'The kept picture of the number a session is linked to, as picture_of answers; only a session that works is asked. P0002 for another number and without chats.view.';
grant execute on function public.picture_of_session(text, text) to authenticated;
