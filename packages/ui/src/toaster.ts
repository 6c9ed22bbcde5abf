interface Toast {
  readonly id: number;
  readonly text: string;
}

export interface Toaster {
  readonly show: (text: string) => void;
  readonly close: (id: number) => void;
  readonly list: () => readonly Toast[];
  readonly subscribe: (listener: () => void) => () => void;
}

const LIFE_MS = 8000;

/** A list of lines to show, each for eight seconds. The timer is an argument so that tests own time. */
export function createToaster(later: (run: () => void, ms: number) => unknown = setTimeout): Toaster {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const close = (id: number) => set(toasts.filter((one) => one.id !== id));
  return {
    show: (text) => {
      lastId += 1;
      const id = lastId;
      set([...toasts.filter((one) => one.text !== text), { id, text }]);
      later(() => close(id), LIFE_MS);
    },
    close,
    list: () => toasts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
