-- A session that changes gyms takes along the people nothing else is known of: who may see them follows at once.
create function app.follow_session_branch() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.whatsapp_conversations v set branch_id = new.branch_id
  from public.whatsapp_contacts t
  where v.contact_id = t.id and t.branch_id is null and v.gateway = new.gateway and v.session = new.name
    and v.branch_id is distinct from new.branch_id;
  return null;
end $$;
comment on function app.follow_session_branch() is
  'The last word of "set by hand > member''s > lead''s > session''s". One statement whatever its size: sight must not lag behind.';
create trigger whatsapp_sessions_follow_insert after insert on public.whatsapp_sessions for each row
  when (new.branch_id is not null) execute function app.follow_session_branch();
create trigger whatsapp_sessions_follow_branch after update of branch_id on public.whatsapp_sessions for each row
  when (old.branch_id is distinct from new.branch_id) execute function app.follow_session_branch();
