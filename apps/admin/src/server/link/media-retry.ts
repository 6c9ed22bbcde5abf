/** A download that WhatsApp refuses now often works minutes later; after the last pause the file counts as gone. In ms. */
const PAUSES_MS = [5_000, 20_000, 60_000, 300_000, 1_200_000];

/** How long to wait after one more failure, ms; null when it was the last. @param failures how many there were before it */
export function mediaRetryMs(failures: number): number | null {
  return PAUSES_MS[failures] ?? null;
}
