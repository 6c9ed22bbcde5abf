export interface CardPhone {
  /** As the card writes it. */
  readonly label: string;
  /** For a `tel:` link: digits, with a leading plus where the card has one. */
  readonly number: string;
}

const TEL = /^(?:item\d{1,3}\.)?TEL(?:;[^:]{0,400})?:([+\d][\d\s().-]{2,40})$/gim;

/** The phones on a contact card (vCard `TEL` lines), at most five. */
export function vcardPhones(vcard: string): readonly CardPhone[] {
  const lines = vcard.slice(0, 20_000).replace(/\r\n?/g, "\n");
  return [...lines.matchAll(TEL)].slice(0, 5).map((match) => {
    const label = (match[1] ?? "").trim();
    return { label, number: label.replace(/[^+\d]/g, "") };
  });
}
