/** What stands for something that has no place in a log. */
const GONE = "[gone]";

/** Words that come with something secret, whatever their spelling: `token=…`, `"apikey": "…"`, `x-api-key: …`. */
const SECRET =
  /\b((?:x-)?api[-_]?key|access_token|refresh_token|token|secret|password|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi;
const BEARER = /\bbearer\s+[^\s"',]+/gi;
const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
/** A number in front of `@c.us` and its like, or one standing alone that is as long as a phone number. */
const ADDRESS = /\+?\d{6,}(?=@)/g;
const PHONE = /(?<![\w-])\+?\d{9,15}(?![\w-])/g;
/** A parser quotes what it could not read, which may be somebody's message. */
const PARSER = /not valid JSON|in JSON at position/;
const QUERY = /(\bhttps?:\/\/[^\s?"']+)\?[^\s"']*/g;

/**
 * Takes out of a text what a log or a trace must not keep: keys, tokens, phone numbers, and the questions of addresses,
 * which hold what people searched for. Ids and error words stay.
 */
export function scrub(text: string): string {
  if (PARSER.test(text)) return "it is not valid JSON";
  return text
    .replace(QUERY, `$1?${GONE}`)
    .replace(BEARER, `Bearer ${GONE}`)
    .replace(JWT, GONE)
    .replace(SECRET, `$1$2${GONE}`)
    .replace(ADDRESS, GONE)
    .replace(PHONE, GONE);
}
