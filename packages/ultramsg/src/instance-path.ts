/** How an instance is written in a path: with its prefix, whichever way it was given. */
export function instancePath(instanceId: string): string {
  return `instance${instanceNumber(instanceId)}`;
}

/** The bare number, as webhooks write it. */
export function instanceNumber(instanceId: string): string {
  return instanceId.replace(/^instance/i, "");
}
