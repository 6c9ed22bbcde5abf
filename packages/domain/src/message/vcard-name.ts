/** The display name inside a vCard (`FN`, else `N`), or null. */
export function vcardName(vcard: string): string | null {
  const full = /^FN[^:\n]*:(.+)$/im.exec(vcard)?.[1];
  const parts = /^N[^:\n]*:(.+)$/im.exec(vcard)?.[1];
  const name = (full ?? parts?.split(";").filter(Boolean).reverse().join(" "))?.trim();
  return name === undefined || name === "" ? null : name;
}
