/** Calls back when so many frames were painted. */
export function afterFrames(frames: number, done: () => void): void {
  if (frames === 0) done();
  else requestAnimationFrame(() => afterFrames(frames - 1, done));
}
