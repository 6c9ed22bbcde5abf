import type postgres from "postgres";

/** The chats with the most messages, longest first; groups and people without a number left out. */
export function longestChats(db: postgres.Sql): Promise<{ phone: string; messages: number }[]> {
  return db<{ phone: string; messages: number }[]>`
    select c.phone_number as phone, count(*)::int as messages
    from public.whatsapp_messages m join public.whatsapp_conversations c on c.id = m.conversation_id
    where c.phone_number is not null and not c.is_group
    group by c.id order by count(*) desc limit 3`;
}
