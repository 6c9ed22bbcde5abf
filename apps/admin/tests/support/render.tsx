import type { Permission } from "@kaunter/domain";
import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { SWRConfig } from "swr";
import type { Desk } from "@/features/whatsapp/state/desk";
import { DeskContext } from "@/features/whatsapp/state/use-desk";
import { type DeskView, DeskViewContext } from "@/features/whatsapp/state/use-desk-view";
import { CATALOGUE } from "@/i18n/catalogue";
import { LANGUAGE_TAGS, type Locale, TIME_ZONE } from "@/i18n/locale";
import { PermissionProvider } from "@/permissions/permission-provider";
import { NOW_MS } from "./builders";
import { fakeDesk } from "./fake-desk";

export interface RenderOptions {
  readonly locale?: Locale;
  readonly permissions?: readonly Permission[];
  readonly desk?: Desk;
  readonly view?: Partial<DeskView>;
}

const CLOSED_VIEW: DeskView = {
  conversationId: null,
  target: null,
  panelOpen: false,
  open: () => undefined,
  lookAt: () => undefined,
  close: () => undefined,
  togglePanel: () => undefined,
};

/** Draws a part of the desk with words, permissions, a desk and a view around it. */
export function renderWords(ui: ReactElement, options: RenderOptions = {}) {
  const { locale = "en", permissions = ["chats.can_view", "chats.can_edit"], desk = fakeDesk() } = options;
  const view = { ...CLOSED_VIEW, ...options.view };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <NextIntlClientProvider
      locale={LANGUAGE_TAGS[locale]}
      messages={CATALOGUE[locale]}
      timeZone={TIME_ZONE}
      now={new Date(NOW_MS)}
    >
      <SWRConfig value={{ provider: () => new Map(), dedupingInterval: 0 }}>
        <PermissionProvider permissions={permissions}>
          <DeskContext value={desk}>
            <DeskViewContext value={view}>{children}</DeskViewContext>
          </DeskContext>
        </PermissionProvider>
      </SWRConfig>
    </NextIntlClientProvider>
  );
  return render(ui, { wrapper });
}
