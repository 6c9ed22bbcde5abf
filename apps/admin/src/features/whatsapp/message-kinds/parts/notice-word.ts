/**
 * Which sentence stands for a notice's code. Engines write words (`encrypt`, `GROUP_PARTICIPANT_ADD`) or the numbers of
 * WhatsApp's own list of stub types; null for a code without a sentence here.
 */
const WORDS = {
  encrypted: ["encrypt", "e2e_notification", "e2e_encrypted", "e2e_encrypted_now", "39"],
  waiting: ["ciphertext", "2"],
  created: ["create", "group_create", "20"],
  subject: ["subject", "group_change_subject", "21"],
  picture: ["picture", "group_change_icon", "22"],
  description: ["description", "group_change_description", "24"],
  added: ["add", "invite", "linked_group_join", "group_participant_add", "group_participant_invite", "27", "31"],
  removed: ["remove", "group_participant_remove", "28"],
  left: ["leave", "group_participant_leave", "32"],
  promoted: ["promote", "group_participant_promote", "29"],
  number: ["change_number", "modify", "group_participant_change_number", "33"],
  business: ["biz_privacy_mode_init_fb", "biz_privacy_mode_to_fb", "biz_privacy_mode_init_bsp"],
} as const;

export type NoticeWord = keyof typeof WORDS;

const BY_CODE = new Map<string, NoticeWord>(
  (Object.keys(WORDS) as NoticeWord[]).flatMap((word) => WORDS[word].map((code) => [code, word] as const)),
);

export function noticeWord(code: string): NoticeWord | null {
  return BY_CODE.get(code.toLowerCase()) ?? null;
}
