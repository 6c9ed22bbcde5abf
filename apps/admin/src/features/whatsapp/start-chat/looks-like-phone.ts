/** Fewer digits are no number anywhere. */
const FEWEST_DIGITS = 7;

/** Could this be meant as a number? Only whether to offer it: the server decides whether it is one. */
export function looksLikePhone(text: string): boolean {
  return /^[\d\s()+.-]+$/.test(text.trim()) && text.replace(/\D/g, "").length >= FEWEST_DIGITS;
}
