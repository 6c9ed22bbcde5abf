/** Guards inside functions: in the function's text, the words on the left become those on the right. */
const GUARDS_OF: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  "app.can(text, text)": [
    ["and s.status = 'active'", ""],
    ["and coalesce(o.can_view, d.can_view, false)", ""],
    ["coalesce(o.can_view, d.can_view, false)", "coalesce(d.can_view, false)"],
    ["when 'edit' then coalesce(o.can_edit, d.can_edit, false)", "when 'edit' then true"],
    ["coalesce(o.can_edit, d.can_edit, false)", "coalesce(d.can_edit, false)"],
    ["s.auth_user_id = (select auth.uid())", "true"],
  ],
  "app.my_staff_id()": [["and s.status = 'active'", ""]],
  "app.my_scope()": [
    ["when not app.can('chats', 'view') then 'none'", "when false then 'none'"],
    ["when s.role = 'user' then 'linked'", ""],
    ["when s.role = 'admin' then 'all'", ""],
    ["when s.branch_id is null then 'all'", ""],
    ["else 'branch'", "else 'all'"],
  ],
  "app.sees(uuid, uuid, boolean)": [
    ["coalesce(sees.contact_id = any ((select app.my_contact_ids())::uuid[]), false)", "true"],
    ["sees.is_group or", "true or"],
    ["sees.branch_id is null or", ""],
  ],
  "app.my_contact_ids()": [["where l.staff_id = app.my_staff_id()", ""]],
  "app.can_see_conversation(uuid)": [["app.sees(c.contact_id, c.branch_id, c.is_group)", "true"]],
  "app.is_admin()": [
    ["and s.role = 'admin'", ""],
    ["and s.status = 'active'", ""],
  ],
  "app.may_set(text, text)": [
    ["or app.is_admin()", "or true"],
    ["app.can('chats', 'edit')", "true"],
  ],
  "app.require_edit()": [["if not app.can('chats', 'edit') then", "if false then"]],
  "app.require_staff_edit(uuid)": [
    ["if not app.can('staff', 'edit') then", "if false then"],
    ["if target = app.my_staff_id() then", "if false then"],
    ["and s.role = 'admin'", "and false"],
  ],
  "staff_directory()": [["if not app.can('staff', 'view') then", "if false then"]],
  "add_staff(text, text, staff_role, uuid)": [
    ["perform app.require_staff_edit();", ""],
    ["and not app.is_admin()", "and false"],
  ],
  "change_staff(uuid, jsonb)": [
    ["perform app.require_staff_edit(staff_id);", ""],
    ["and not app.is_admin()", "and false"],
  ],
  "set_staff_permission(uuid, text, boolean, boolean)": [
    ["perform app.require_staff_edit(staff_id);", ""],
    ["and not app.is_admin()", "and false"],
  ],
  "set_role_permission(staff_role, text, boolean, boolean)": [["and app.is_admin()", ""]],
  "note_invitation(uuid)": [
    ["perform app.require_staff_edit(staff_id);", ""],
    ["and s.status = 'active'", ""],
  ],
  "save_preferences(boolean, boolean, boolean)": [["if app.my_staff_id() is null then", "if false then"]],
  "app.is_service()": [["coalesce(current_setting('role', true), '') = 'service_role'", "true"]],
  "app.bind_staff()": [
    ["and u.email_confirmed_at is not null", ""],
    ["and s.auth_user_id is null", ""],
    ["and s.email = lower(u.email)", ""],
    ["lower(u.email)", "u.email"],
  ],
  "public.get_conversation(uuid)": [["app.can_see_conversation(c.id)", "true"]],
  "public.thread_page(uuid, text, text, text, integer)": [
    ["if not app.can_see_conversation(conversation) then", "if false then"],
  ],
  "public.list_conversations(jsonb, text, integer)": [["app.my_scope()", "'all'"]],
  "app.outgoing_conversation(uuid, text, text, text, text)": [
    ["c.id is null or not app.sees(c.contact_id, c.branch_id, c.is_group)", "c.id is null"],
    ["if not app.sees(c.contact_id, c.branch_id, c.is_group) then", "if false then"],
  ],
  "public.queue_message(uuid, uuid, text, text, text, text, text, jsonb, uuid, boolean)": [
    ["and x.conversation_id = c.id", ""],
    ["m.sent_by is distinct from me", "false"],
  ],
  "app.unsettled_message(uuid)": [["or not app.can_see_conversation(m.conversation_id)", ""]],
  "public.mark_read(uuid)": [["or not app.sees(c.contact_id, c.branch_id, c.is_group)", ""]],
  "public.contact_candidates(uuid)": [["and app.can_see_conversation(c.id)", ""]],
  "app.contact_to_link(uuid)": [["or not app.sees(chat.contact_id, chat.branch_id, chat.is_group)", ""]],
  "app.may_name(uuid, text, uuid)": [
    ["where p.branch_id is null or p.branch_id = app.my_branch_id()", ""],
    ["else false", "else true"],
  ],
  "app.require_sight_of_contact(uuid)": [["and not app.sees(c.contact_id, c.branch_id, c.is_group)", "and false"]],
  "public.merge_contacts(uuid, uuid, text)": [
    ["perform app.require_sight_of_contact(from_contact);", ""],
    ["perform app.require_sight_of_contact(into_contact);", ""],
  ],
  "public.list_merges(uuid)": [["and app.sees(c.contact_id, c.branch_id, c.is_group)", ""]],
  "public.erase_person(uuid, text)": [["if not app.is_admin() then", "if false then"]],
  "public.save_module_setting(text, timestamptz, text, jsonb)": [
    ["if not app.may_set('module', save_module_setting.key) then", "if false then"],
  ],
  "public.desk_health()": [["if not app.is_admin() then", "if false then"]],
  "app.require_link_admin(text)": [
    ["app.is_admin() and", ""],
    ["and app.can('chats', action)", ""],
  ],
  "public.list_linkable_contacts(jsonb, text, integer)": [
    ["perform app.require_link_admin('view');", "perform app.my_staff_id();"],
  ],
  "public.contact_link_overview()": [["perform app.require_link_admin('view');", "perform app.my_staff_id();"]],
  "public.change_contact_links(uuid[], uuid[], uuid[])": [["app.require_link_admin('edit')", "app.my_staff_id()"]],
  "public.note_audit(text, text, jsonb)": [["action !~ '^session/[a-z_]{1,40}$' or", ""]],
};

export const GUARDS = Object.entries(GUARDS_OF).flatMap(([fn, changes]) =>
  changes.map(([from, to]) => [fn, from, to] as const),
);
