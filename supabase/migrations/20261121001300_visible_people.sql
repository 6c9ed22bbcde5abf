-- Who may read members, leads and contacts: by their own branch, or through a conversation they can see. These policies
-- stand apart because they need all of those tables.

create policy "staff read contacts they can see a conversation of" on public.whatsapp_contacts
  for select to authenticated
  using (
    (select app.my_scope()) = 'all'
    or ((select app.my_scope()) = 'linked' and id = any ((select app.my_contact_ids())::uuid[]))
    or ((select app.my_scope()) = 'branch'
      and exists (select from public.whatsapp_conversations c where c.contact_id = whatsapp_contacts.id))
  );

create policy "staff read the addresses of contacts they can see" on public.whatsapp_identities
  for select to authenticated
  using (exists (select from public.whatsapp_contacts c where c.id = whatsapp_identities.contact_id));

create policy "staff read members of their branch or of contacts they can see" on public.members
  for select to authenticated
  using (
    (select app.my_scope()) = 'all'
    or ((select app.my_scope()) = 'branch' and (branch_id is null or branch_id = (select app.my_branch_id())))
    or exists (select from public.whatsapp_contacts c where c.member_id = members.id)
  );

create policy "staff read leads of their branch or of contacts they can see" on public.leads
  for select to authenticated
  using (
    (select app.my_scope()) = 'all'
    or ((select app.my_scope()) = 'branch' and (branch_id is null or branch_id = (select app.my_branch_id())))
    or exists (select from public.whatsapp_contacts c where c.lead_id = leads.id)
  );
