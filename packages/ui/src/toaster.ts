/** Something the line offers to do; doing it closes the line. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

export interface Toaster {
  readonly show: (text: string, action?: ToastAction) => void;
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
    show: (text, action) => {
      lastId += 1;
      const id = lastId;
      set([...toasts.filter((one) => one.text !== text), { id, text, action: action ?? null }]);
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
