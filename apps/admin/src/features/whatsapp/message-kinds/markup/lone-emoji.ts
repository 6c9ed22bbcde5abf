/** More than this many stand in a bubble like other text. */
const MOST = 3;

const JOINED = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?[\\u{E0020}-\\u{E007F}]{0,8}";
const ONE = `(?:\\p{Regional_Indicator}{2}|[\\d#*]\\uFE0F?\\u20E3|${JOINED}(?:\\u200D${JOINED}){0,8})`;
const LONE = new RegExp(`^(?:\\s{0,2}${ONE}){1,${String(MOST)}}\\s{0,2}$`, "u");
/** Signs that are letters first: drawn as a picture only when the sender asked for one. */
const TEXT_SIGN = /[\u00A9\u00AE\u2122\u203C\u2049\u2139](?!\uFE0F)/u;

/** Is this message nothing but one, two or three emoji? */
export function isLoneEmoji(text: string | null): boolean {
  return text !== null && text.length < 120 && LONE.test(text) && !TEXT_SIGN.test(text);
}
