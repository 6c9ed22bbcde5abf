/**
 * The name of a file as a screen shows it: without the signs that turn text around or cannot be seen, with which
 * `photo\u202Egpj.exe` reads as a picture. At most 200 characters; null when nothing is left.
 */
export function safeName(name: string | null): string | null {
  const plain = Array.from((name ?? "").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "").trim());
  return plain.length === 0 ? null : plain.slice(0, 200).join("");
}

/** What kind of file it is, in the letters people know (`PDF`): the end of its name, else the type; null for neither. */
export function fileType(name: string | null, mimetype: string | null): string | null {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(safeName(name) ?? "")?.[1];
  const said = ending ?? /^[a-z]+\/(?:x-)?([a-z0-9]{2,5})$/.exec(mimetype ?? "")?.[1];
  return said?.toUpperCase() ?? null;
}
