-- As before; an instance whose chats WAHA took over is still UltraMsg's as a source.
create or replace function public.contact_link_overview() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.require_link_admin('view');
  return jsonb_build_object(
    'contacts', (select count(*) from public.whatsapp_contacts),
    'linked', (select count(distinct k.contact_id) from public.contact_links k),
    'sources', (
      select coalesce(jsonb_agg(jsonb_build_object('source', x.source, 'contacts', x.n, 'gateway',
        case when exists (select from public.whatsapp_conversations c where c.gateway = 'ultramsg' and c.session = x.source)
            or exists (select from app.gateway_accounts a where a.gateway = 'ultramsg' and a.session = x.source)
          then 'ultramsg' else 'waha' end) order by x.n desc, x.source), '[]')
      from (select t.source, count(*) as n from public.whatsapp_contacts t where t.source is not null group by t.source) x),
    -- Those whose sight hangs on their links come first; who left is listed while links of theirs remain.
    'staff', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role, 'branchName', b.name,
        'active', s.status = 'active', 'contacts', coalesce(k.n, 0)) order by s.role <> 'user', s.name, s.id), '[]')
      from public.staff s
      left join public.branches b on b.id = s.branch_id
      left join (select l.staff_id, count(*) as n from public.contact_links l group by l.staff_id) k on k.staff_id = s.id
      where s.status = 'active' or k.n > 0));
end $$;
