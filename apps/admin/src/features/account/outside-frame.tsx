import type { ReactNode } from "react";
import { BrandHalf } from "@/features/login/brand-half.tsx";

export interface OutsideFrameProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A page for people who are not signed in, as the sign-in page looks. */
export function OutsideFrame({ title, text, children }: OutsideFrameProps) {
  return (
    <div className="grid min-h-dvh grid-cols-2 max-md:grid-cols-1 max-md:grid-rows-[auto_1fr]">
      <BrandHalf />
      <main className="grid place-items-center p-8 max-md:place-items-start max-md:px-6">
        <div className="w-90 max-w-full max-md:w-full">
          <h1 className="text-heading font-semibold">{title}</h1>
          <p className="mt-1 text-ink-muted">{text}</p>
          {children}
        </div>
      </main>
    </div>
  );
}
