"use client";
import X from "lucide-react/icons/x";
import { useSyncExternalStore } from "react";
import { createToaster, type ToastAction, type Toaster } from "./toaster.ts";

const toaster = createToaster();

/** Shows a line at the bottom until it is closed or eight seconds have gone. Saying the same again only restarts it. */
export const toast: Toaster["show"] = toaster.show;

const NONE = [] as const;

/** Where toasts appear, above whatever is typed into at the bottom; mount it once. */
export function ToastRegion({ closeLabel }: { readonly closeLabel: string }) {
  const toasts = useSyncExternalStore(toaster.subscribe, toaster.list, () => NONE);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-36 z-50 grid justify-items-center gap-2 md:bottom-28"
    >
      {toasts.map((one) => (
        <p
          key={one.id}
          className="pointer-events-auto flex max-w-120 animate-rise items-center gap-2 rounded-m bg-accent py-1 pr-1 pl-4 text-body text-on-accent"
        >
          <span className="min-w-0 flex-1 py-2">{one.text}</span>
          {one.action === null ? null : <Offer action={one.action} onDone={() => toaster.close(one.id)} />}
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => toaster.close(one.id)}
            className="grid size-10 shrink-0 cursor-pointer place-items-center rounded-m"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </p>
      ))}
    </div>
  );
}

function Offer({ action, onDone }: { readonly action: ToastAction; readonly onDone: () => void }) {
  const run = () => {
    onDone();
    action.run();
  };
  return (
    <button
      type="button"
      onClick={run}
      className="h-10 shrink-0 cursor-pointer rounded-m px-3 font-semibold underline underline-offset-4"
    >
      {action.label}
    </button>
  );
}
