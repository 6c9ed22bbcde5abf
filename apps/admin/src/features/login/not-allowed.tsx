import { BrandMark } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { SignOutButton } from "./sign-out-button.tsx";

/** For people who are signed in but may not see the desk: what to do, and a way to another account. */
export function NotAllowed() {
  const words = useTranslations("shell.notAllowed");
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-2 p-6 text-center">
      <title>{words("title")}</title>
      <BrandMark label={null} className="mb-4 shadow-[inset_0_0_0_1px_var(--line)]" />
      <h1 className="text-heading font-semibold">{words("title")}</h1>
      <p className="mb-4 text-ink-muted">{words("text")}</p>
      <SignOutButton label={words("signOut")} />
    </main>
  );
}
