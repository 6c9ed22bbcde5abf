const listeners = new Set<() => void>();

/** Hears that a route answered "nobody is signed in". Answers the way to stop. */
export function onSessionOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whoever was told so tells everybody. */
export function sessionIsOver(): void {
  for (const listener of listeners) listener();
}
