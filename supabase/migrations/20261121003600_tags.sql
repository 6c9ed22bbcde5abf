create function public.remove_tag_from_all_conversations(tag text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  touched integer;
begin
  perform app.require_edit();
  update public.whatsapp_conversations c set tags = array_remove(c.tags, tag) where c.tags @> array[tag];
  get diagnostics touched = row_count;
  perform app.audit('tag/removed', 'tag', tag, jsonb_build_object('conversations', touched));
  return touched;
end $$;
comment on function public.remove_tag_from_all_conversations(text) is
  'Takes a tag off every conversation, seen or not, before its definition is deleted. Needs chats.edit; audited.';
grant execute on function public.remove_tag_from_all_conversations(text) to authenticated;
