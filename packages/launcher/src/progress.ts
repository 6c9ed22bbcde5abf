/** Says what is going on: a line when a step begins, and its seconds when it took longer than one. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  process.stdout.write(`· ${title} …\n`);
  const result = await work();
  const seconds = (Date.now() - startedAt) / 1000;
  if (seconds >= 1) process.stdout.write(`  ${title}: ${seconds.toFixed(1)} s\n`);
  return result;
}
