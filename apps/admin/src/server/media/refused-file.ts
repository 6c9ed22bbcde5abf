/** Names under which a phone or a computer would run a file, whatever is in it. */
const RUNS_BY_NAME =
  /\.(apk|app|bat|cmd|com|cpl|dll|exe|gadget|hta|ipa|jar|jse?|lnk|mjs|msc|msi|msp|pif|ps1|reg|scr|sh|url|vb[es]?|ws[fh]?)$/i;
/** Names and types a browser would show as a page of its own. */
const PAGE_BY_NAME = /\.(html?|mht(ml)?|shtml|svgz?|xhtml?|xht)$/i;
const PAGE_BY_TYPE = /^(text\/html|application\/xhtml\+xml|image\/svg\+xml|multipart\/related)$/;
const RUNS_BY_TYPE = /javascript|x-msdownload|x-sh$|x-msdos|android\.package|java-archive/;

/** First bytes of what runs: Windows, Linux and Apple programs, scripts that name their interpreter, shortcuts. */
const PROGRAMS = [
  "MZ",
  "\x7fELF",
  "\xcf\xfa\xed\xfe",
  "\xce\xfa\xed\xfe",
  "\xca\xfe\xba\xbe",
  "#!",
  "L\0\0\0\x01\x14\x02",
];
const PAGE =
  /^[\s\ufeff]*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype (html|svg)|html|head|body|script|svg|iframe)\b/i;

/** So much of a file tells whether it is a page. */
const HEAD_BYTES = 1_024;

interface LookedAt {
  readonly bytes: Uint8Array;
  /** As the person's device calls it. */
  readonly name: string;
  /** What it is, by its bytes as far as they tell. */
  readonly mimetype: string;
}

/**
 * Why a file may not be sent to a member, in a word, or null. By its bytes, its name and its type: whichever of them would
 * make a device run it. What lies inside archives and office files is not looked at.
 */
export function refusedFile({ bytes, name, mimetype }: LookedAt): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  // Windows takes no notice of dots and blanks at the end.
  const called = name.replace(/[\s.\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/gu, "");
  if (
    RUNS_BY_NAME.test(called) ||
    RUNS_BY_TYPE.test(mimetype) ||
    PROGRAMS.some((program) => head.startsWith(program))
  ) {
    return "is a program";
  }
  return PAGE_BY_NAME.test(called) || PAGE_BY_TYPE.test(mimetype) || PAGE.test(head) ? "is a page" : null;
}
