-- Who is calling and what they may see. Every function here is stable, so that a policy's `(select app.…())` runs once a
-- statement. They run as their owner because they read the very tables whose policies call them.

create function app.my_staff_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select s.id from public.staff s where s.auth_user_id = (select auth.uid()) and s.status = 'active'
  );
end $$;
comment on function app.my_staff_id() is 'The caller, when an active member of staff; else null.';

create function app.can(module text, action text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.staff s
    left join public.role_permissions d on d.role = s.role and d.module = can.module
    left join public.staff_permissions o on o.staff_id = s.id and o.module = can.module
    where s.auth_user_id = (select auth.uid())
      and s.status = 'active'
      and coalesce(o.can_view, d.can_view, false)
      and case can.action
        when 'view' then true
        when 'edit' then coalesce(o.can_edit, d.can_edit, false)
        else false
      end
  );
end $$;
comment on function app.can(text, text) is
  'Role defaults with personal overrides on top; editing needs viewing; inactive staff may nothing. Actions: view, edit.';

create function app.my_scope() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return case
    when app.is_service() then 'all'
    when not app.can('chats', 'view') then 'none'
    else (
      select case
        when s.role = 'admin' then 'all'
        when s.role = 'user' then 'linked'
        when s.branch_id is null then 'all'
        else 'branch'
      end
      from public.staff s where s.auth_user_id = (select auth.uid())
    )
  end;
end $$;
comment on function app.my_scope() is 'How far the caller sees conversations: all, branch, linked or none.';

create function app.my_branch_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select s.branch_id from public.staff s where s.auth_user_id = (select auth.uid()) and s.status = 'active'
  );
end $$;

-- plpgsql, because the tables it reads are made by later files.
create function app.my_contact_ids() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select array_agg(l.contact_id) from public.contact_links l where l.staff_id = app.my_staff_id()), '{}');
end $$;

create function app.sees(contact_id uuid, branch_id uuid, is_group boolean) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return case (select app.my_scope())
    when 'all' then true
    when 'branch' then sees.is_group or sees.branch_id is null or sees.branch_id = (select app.my_branch_id())
    when 'linked' then coalesce(sees.contact_id = any ((select app.my_contact_ids())::uuid[]), false)
    else false
  end;
end $$;
comment on function app.sees(uuid, uuid, boolean) is
  'The one rule of who sees what, for one row. Policies and list_conversations spell it out so that indexes can be used.';

create function app.can_see_conversation(id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select app.sees(c.contact_id, c.branch_id, c.is_group)
     from public.whatsapp_conversations c where c.id = can_see_conversation.id), false);
end $$;

grant execute on function app.my_staff_id(), app.can(text, text), app.my_scope(), app.my_branch_id(),
  app.my_contact_ids(), app.sees(uuid, uuid, boolean), app.can_see_conversation(uuid) to authenticated, service_role;

create policy "active staff read the branches" on public.branches for select to authenticated
  using ((select app.my_staff_id()) is not null);
create policy "active staff read their colleagues" on public.staff for select to authenticated
  using ((select app.my_staff_id()) is not null);
create policy "active staff read the role defaults" on public.role_permissions for select to authenticated
  using ((select app.my_staff_id()) is not null);
create policy "staff read their own overrides, and everybody's with staff.view" on public.staff_permissions
  for select to authenticated
  using (staff_id = (select app.my_staff_id()) or (select app.can('staff', 'view')));

-- Hosted Supabase keeps its own tables here; only this policy is ours.
create policy "staff with chats.view hear that something changed" on realtime.messages for select to authenticated
  using (extension = 'broadcast' and (select realtime.topic()) = 'desk' and (select app.can('chats', 'view')));
