/**
 * What WhatsApp itself says in a chat, in one set of words for all engines. `params` of a notice may hold `who` (addresses,
 * comma-separated), `by` (an address), `text` (a new name or description), `seconds` (how long messages stay) and
 * `messageId` (the bare id of a pinned message).
 */
export const NOTICE_CODES = [
  "encrypted",
  "security",
  "waiting",
  "timer",
  "pinned",
  "unpinned",
  "created",
  "deleted",
  "subject",
  "picture",
  "description",
  "settings",
  "link",
  "added",
  "removed",
  "left",
  "promoted",
  "demoted",
  "asked",
  "number",
  "business",
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export function isNoticeCode(code: string): code is NoticeCode {
  return (NOTICE_CODES as readonly string[]).includes(code);
}
