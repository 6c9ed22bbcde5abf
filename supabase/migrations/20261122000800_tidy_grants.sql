-- The server writes rows. It never empties tables, hangs triggers on them, or changes views.
revoke truncate, references, trigger on all tables in schema public from service_role;
revoke all on public.view_2_member, public.view_4_1_2_member_package, public.view_5_3_staff, public.view_audit from service_role;
grant select on public.view_2_member, public.view_4_1_2_member_package, public.view_5_3_staff to service_role;

comment on function public.reconciled_at_ms(text, text) is 'Up to which moment a session''s chats were compared with the gateway, in ms; null before the first sync ended.';
comment on function public.note_reconciled(text, text, numeric) is 'A comparison that began at this moment (ms) has ended. Only ever moves forward.';
comment on column public.whatsapp_messages.gateway is 'Of the message itself: with session, direction and bare id it is known once, wherever it was merged to.';
comment on column public.whatsapp_messages.session is 'The WAHA session or UltraMsg instance it came through.';
comment on column public.whatsapp_messages.type is 'The kind, as content says it too.';
comment on column public.whatsapp_messages.media_path is 'Where the file is in the private bucket; null until it was copied.';
comment on column public.whatsapp_messages.sent_by is 'The colleague who sent it from the desk; null: from the phone, or received.';
comment on column public.whatsapp_messages.ingested_via is 'event, reconcile or backfill: how it was heard of; send: ours.';
comment on column public.whatsapp_messages.change_xid is 'The transaction that last changed the row; the feed is ordered by it.';
comment on column public.whatsapp_conversations.unread_count is 'Messages received since somebody who may answer last looked.';
comment on column public.whatsapp_conversations.chat_id is 'The canonical address: <phone>@c.us where the number is known, else the hidden id; groups …@g.us.';
comment on column public.whatsapp_conversations.status is 'active: to be answered. handled: done until they write again. archived: put away.';
comment on column public.whatsapp_contacts.branch_set_by_hand is 'Staff said which gym; the CRM does not change it.';
comment on column public.whatsapp_identities.learned_from is 'How the address became known: chat, lids, event, message …';
comment on column public.outbox.lease_until is 'Until then the claimant is at it; afterwards the message is looked up, never blindly sent again.';
comment on column public.staff.auth_user_id is 'Null until the first login with this email, confirmed.';
