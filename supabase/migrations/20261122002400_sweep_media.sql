-- Takes the rows of files nobody names any more. The foreign keys keep a file that is being taken into use at this moment.
create function public.forget_unused_media(page_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  gone integer;
begin
  delete from public.whatsapp_uploads u where u.created_at < now() - interval '1 day';
  with unused as (
    select w.hash from public.whatsapp_media w
    where w.created_at < now() - interval '1 hour'
      and not exists (select from public.whatsapp_messages m where m.media_hash = w.hash)
      and not exists (select from public.whatsapp_uploads u where u.hash = w.hash)
    order by w.hash limit least(greatest(page_limit, 1), 500) for update skip locked)
  delete from public.whatsapp_media w using unused u where w.hash = u.hash;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function public.forget_unused_media(integer) is 'Forgets files no message and no upload names, an hour old or more. Answers how many.';

-- Reads schema storage as its caller, the service: that schema is not ours to own.
create function public.orphaned_files(page_limit integer default 200) returns text[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(x.name), '{}') from (
    select o.name from storage.objects o
    where o.bucket_id = 'whatsapp-media' and o.created_at < now() - interval '1 hour'
      and not exists (select from public.whatsapp_media w where w.path = o.name)
      and not exists (select from public.whatsapp_messages m where m.media_path = o.name and m.media_hash is null)
    order by o.created_at limit least(greatest(page_limit, 1), 500)) x
$$;
comment on function public.orphaned_files(integer) is 'Files in the bucket that nothing names, an hour old or more: uploads that were cut short, and what was forgotten.';
grant execute on function public.forget_unused_media(integer), public.orphaned_files(integer) to service_role;
