-- What the session manager needs beside the gateway: whose number a session is, and who did what to it.

create function public.set_session_branch(session text, branch_id uuid default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_edit();
  update public.whatsapp_sessions s set branch_id = set_session_branch.branch_id
  where s.gateway = 'waha' and s.name = session;
  if not found then
    raise exception 'no such session' using errcode = 'P0002';
  end if;
end $$;
comment on function public.set_session_branch(text, uuid) is
  'Says whose number a session is (null: everybody''s). People nothing else is known of follow it. 42501 without chats.edit, P0002 for an unknown session, 23503 for an unknown branch.';

create function public.session_history(session text, page_limit integer default 10) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.require_edit();
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', h.id, 'at_ms', app.to_ms(h.at), 'actor_name', h.actor_name, 'action', h.action) order by h.id desc)
    from (
      select a.id, a.at, a.action, s.name as actor_name
      from public.audit_log a left join public.staff s on s.id = a.actor_staff_id
      where a.entity = 'session' and a.entity_id = session_history.session
      order by a.id desc limit least(greatest(page_limit, 1), 50)) h), '[]');
end $$;
comment on function public.session_history(text, integer) is
  'What people did to a session, the newest first: the part of the audit log that those who manage sessions may read. 42501 without chats.edit.';
create index audit_log_session_idx on public.audit_log (entity_id, id desc) where entity = 'session';

grant execute on function public.set_session_branch(text, uuid), public.session_history(text, integer) to authenticated;
