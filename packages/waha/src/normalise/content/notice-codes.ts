import type { NoticeCode } from "@kaunter/domain";
import { entry } from "../read.ts";

/** Numbers of WhatsApp's stub types; engines write them where others write the name. Source: Baileys' WAProto. */
const STUB_NAMES: Readonly<Record<string, string>> = {
  1: "revoke",
  2: "ciphertext",
  3: "futureproof",
  20: "group_create",
  21: "group_change_subject",
  22: "group_change_icon",
  23: "group_change_invite_link",
  24: "group_change_description",
  25: "group_change_restrict",
  26: "group_change_announce",
  27: "group_participant_add",
  28: "group_participant_remove",
  29: "group_participant_promote",
  30: "group_participant_demote",
  31: "group_participant_invite",
  32: "group_participant_leave",
  33: "group_participant_change_number",
  38: "e2e_identity_changed",
  39: "e2e_encrypted",
  40: "call_missed_voice",
  41: "call_missed_video",
  42: "individual_change_number",
  43: "group_delete",
  45: "call_missed_group_voice",
  46: "call_missed_group_video",
  68: "oversized",
  71: "group_participant_add_request_join",
  72: "change_ephemeral_setting",
  75: "e2e_encrypted_now",
  132: "admin_revoke",
  140: "group_participant_accept",
  141: "group_participant_linked_group_join",
  144: "group_membership_join_approval_request",
  145: "group_membership_join_approval_mode",
  171: "group_member_add_mode",
};

/** The words engines use (NOWEB's stub names, WEBJS's subtypes and types) for each of ours. */
const WORDS: Readonly<Record<NoticeCode, readonly string[]>> = {
  encrypted: ["e2e_encrypted", "e2e_encrypted_now", "encrypt", "e2e_notification"],
  security: ["e2e_identity_changed", "identity", "e2e_device_changed", "device"],
  waiting: [],
  timer: ["change_ephemeral_setting", "ephemeral", "ephemeral_setting", "disappearing_mode"],
  pinned: ["pinned_message_in_chat", "pinned_message", "pin"],
  unpinned: ["unpin"],
  created: ["group_create", "create"],
  deleted: ["group_delete", "delete", "group_deactivated"],
  subject: ["group_change_subject", "subject"],
  picture: ["group_change_icon", "picture"],
  description: ["group_change_description", "description"],
  settings: [
    "group_change_restrict",
    "group_change_announce",
    "group_membership_join_approval_mode",
    "group_member_add_mode",
    "restrict",
    "announce",
    "membership_approval_mode",
    "member_add_mode",
  ],
  link: ["group_change_invite_link", "revoke_invite"],
  added: [
    "group_participant_add",
    "group_participant_invite",
    "group_participant_accept",
    "group_participant_linked_group_join",
    "group_participant_add_request_join",
    "add",
    "invite",
    "linked_group_join",
  ],
  removed: ["group_participant_remove", "remove"],
  left: ["group_participant_leave", "leave"],
  promoted: ["group_participant_promote", "promote"],
  demoted: ["group_participant_demote", "demote"],
  asked: ["group_membership_join_approval_request", "membership_approval_request"],
  number: ["group_participant_change_number", "individual_change_number", "change_number", "modify"],
  business: [
    "biz_privacy_mode_init_fb",
    "biz_privacy_mode_to_fb",
    "biz_privacy_mode_init_bsp",
    "biz_privacy_mode_to_bsp",
    "biz_name_change",
  ],
};

const BY_WORD = new Map(
  (Object.keys(WORDS) as NoticeCode[]).flatMap((code) => WORDS[code].map((word) => [word, code] as const)),
);

/** A stub's number or name, or a WEBJS subtype, as a lower-case name. */
export function stubName(code: string): string {
  return entry(STUB_NAMES, code) ?? code.toLowerCase();
}

/** The domain's code for a name, or the name itself when there is none. */
export function noticeCode(name: string): string {
  return BY_WORD.get(name) ?? name;
}
