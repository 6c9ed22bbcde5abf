export interface ReplyFields {
  readonly name: string | null;
  readonly branch: string | null;
  readonly expiry: string | null;
}

export interface Filled {
  readonly text: string;
  /** Where the first field stands that nothing is known for: from and to; null when all are filled. */
  readonly open: readonly [number, number] | null;
}

const FIELD = /\{\{\s*(name|branch|expiry)\s*\}\}/g;

/** Puts what is known of a person into a quick reply. What is not known stays as it is, for a person to write. */
export function fillFields(text: string, fields: ReplyFields): Filled {
  const filled = text.replace(FIELD, (field, name: keyof ReplyFields) => fields[name] ?? field);
  const left = [...filled.matchAll(FIELD)][0];
  return { text: filled, open: left === undefined ? null : [left.index, left.index + left[0].length] };
}
