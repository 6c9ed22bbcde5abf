/** Our name for one attempt at a message, given along with it: by it the attempt is found again. */
export function referenceOf(messageId: string, attempt: number): string {
  return `${messageId}.${attempt}`;
}

/** The attempt a reference names; null for one that is not ours. */
export function attemptOf(reference: string): { messageId: string; attempt: number } | null {
  const [, messageId, attempt] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{1,9})$/.exec(reference) ?? [];
  return messageId === undefined ? null : { messageId, attempt: Number(attempt) };
}
