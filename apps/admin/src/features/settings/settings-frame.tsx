"use client";
import { cx, ToastRegion } from "@kaunter/ui";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ADMIN_SECTIONS, SECTIONS } from "./sections.ts";

const LINE = "flex h-10 items-center gap-3 rounded-m px-2 max-md:h-12 max-md:px-3";

export interface SettingsFrameProps {
  /** Without it only what an admin may look at is offered. */
  readonly mayEdit: boolean;
  readonly forAdmin: boolean;
  readonly children: ReactNode;
}

/** The sections at the left and the one that is open beside them; under 768 px one or the other. */
export function SettingsFrame({ mayEdit, forAdmin, children }: SettingsFrameProps) {
  const words = useTranslations("settings");
  const section = usePathname().split("/")[2];
  const sections = [...(mayEdit ? SECTIONS : []), ...(forAdmin ? ADMIN_SECTIONS : [])];
  return (
    <div className="flex h-dvh overflow-hidden bg-surface text-ink">
      <title>{words("pageTitle")}</title>
      <nav
        aria-label={words("title")}
        className={cx(
          "flex w-60 shrink-0 flex-col border-r border-line px-2 pb-4 max-md:w-full max-md:border-0",
          section !== undefined && "max-md:hidden",
        )}
      >
        <h1 className="px-2 text-heading leading-16 font-semibold">{words("title")}</h1>
        <ul className="grid gap-0.5">
          {sections.map(({ name, icon: Icon }, index) => {
            const here = section === name || (section === undefined && index === 0);
            return (
              <li key={name}>
                <Link
                  href={`/settings/${name}`}
                  aria-current={here ? "page" : undefined}
                  className={cx(
                    LINE,
                    here
                      ? "bg-surface-selected font-semibold max-md:bg-transparent max-md:font-normal"
                      : "text-ink-muted hover:bg-surface-hover hover:text-ink max-md:text-ink",
                  )}
                >
                  <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
                  {words(`sections.${name}`)}
                </Link>
              </li>
            );
          })}
        </ul>
        {/* The desk is another world: it is loaded afresh, with its own list and stream. */}
        <a href="/whatsapp" className={cx(LINE, "mt-auto text-ink-muted hover:bg-surface-hover hover:text-ink")}>
          <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.75} />
          {words("back")}
        </a>
      </nav>
      <main className={cx("min-w-0 flex-1 overflow-y-auto", section === undefined && "max-md:hidden")}>
        <div className="max-w-252 px-8 pb-8 max-lg:px-6 max-md:px-4">{children}</div>
      </main>
      <ToastRegion closeLabel={words("close")} />
    </div>
  );
}
