-- UltraMsg's chats are compared with the mirror like WAHA's, under the lease `reconcile:<instance>`: up to when that is done.
alter table app.gateway_accounts add column compared_at timestamptz(3);
comment on column app.gateway_accounts.compared_at is
  'Up to when everything the instance had is mirrored; null before the first comparison.';

create function public.instance_compared_at_ms(instance text) returns bigint
language sql stable security definer set search_path = '' as $$
  select app.to_ms(a.compared_at) from app.gateway_accounts a where a.gateway = 'ultramsg' and a.session = instance
$$;
comment on function public.instance_compared_at_ms(text) is
  'Up to when what an UltraMsg instance had is mirrored; null before the first comparison.';

create function public.note_instance_compared(instance text, lease_token bigint, at_ms numeric) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not app.holds_sync_lease(instance, lease_token) then
    return false;
  end if;
  update app.gateway_accounts a set compared_at = greatest(a.compared_at, app.from_ms(at_ms))
  where a.gateway = 'ultramsg' and a.session = instance;
  return found;
end $$;
comment on function public.note_instance_compared(text, bigint, numeric) is
  'Notes a finished comparison by the moment it began. False: the lease is somebody else''s by now, or the account was never told.';

grant execute on function public.instance_compared_at_ms(text), public.note_instance_compared(text, bigint, numeric)
  to service_role;
