/** Every pause of a simulator, so that stopping it leaves none behind. */
export interface Timers {
  after(ms: number, task: () => void): void;
  /** Resolves after `ms`, or when everything is cancelled. */
  pause(ms: number): Promise<void>;
  cancelAll(): void;
}

export function createTimers(): Timers {
  const running = new Map<NodeJS.Timeout, () => void>();
  const start = (ms: number, task: () => void, onCancel: () => void) => {
    const timer = setTimeout(() => {
      running.delete(timer);
      task();
    }, ms);
    running.set(timer, onCancel);
  };
  return {
    after: (ms, task) => start(ms, task, () => undefined),
    pause: (ms) => new Promise((resolve) => start(ms, resolve, resolve)),
    cancelAll: () => {
      const cancelled = [...running];
      running.clear();
      for (const [timer, onCancel] of cancelled) {
        clearTimeout(timer);
        onCancel();
      }
    },
  };
}
