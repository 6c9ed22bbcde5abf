-- Who is behind a conversation, in one question instead of six. Runs as the caller: row level security decides what there is.
create function public.person_of(conversation_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  c public.whatsapp_conversations;
begin
  select * into c from public.whatsapp_conversations x where x.id = person_of.conversation_id;
  if not found then
    return null;
  end if;
  return jsonb_build_object(
    'member', (select to_jsonb(m) from public.view_2_member m where m.id = c.member_id),
    'packages', coalesce((
      select jsonb_agg(to_jsonb(p) order by p.expires_on, p.id)
      from public.view_4_1_2_member_package p where p.member_id = c.member_id), '[]'),
    'lead', (
      select jsonb_build_object('id', l.id, 'name', l.name, 'phone_digits', l.phone_digits, 'status', l.status,
        'created_at', l.created_at, 'branch_name', b.name)
      from public.leads l left join public.branches b on b.id = l.branch_id
      where c.member_id is null and l.id = c.lead_id),
    'by_hand', coalesce((select t.member_set_by_hand from public.whatsapp_contacts t where t.id = c.contact_id), false),
    'candidates', public.contact_candidates(c.id),
    'related', public.related_conversations(c.id));
end $$;
comment on function public.person_of(uuid) is
  'Who is behind a conversation: the member with their packages, or the lead; who else its number may be; where else they write from. Null when the caller may not see it.';
grant execute on function public.person_of(uuid) to authenticated;
