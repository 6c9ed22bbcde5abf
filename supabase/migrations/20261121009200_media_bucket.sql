-- Files of messages, both ways. Private, and without policies for staff: only the server reads and writes it, after asking
-- the message's own row whether the person may see it.
insert into storage.buckets (id, name, public, file_size_limit)
values ('whatsapp-media', 'whatsapp-media', false, 16 * 1024 * 1024)
on conflict (id) do nothing;
