import { BrandMark } from "@kaunter/ui";
import { useTranslations } from "next-intl";

/** An address that leads nowhere. */
export default function NotFound() {
  const words = useTranslations("shell.notFound");
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-2 p-6 text-center">
      <title>{words("title")}</title>
      <BrandMark label={null} className="mb-4 shadow-[inset_0_0_0_1px_var(--line)]" />
      <h1 className="text-heading font-semibold">{words("title")}</h1>
      <p className="text-ink-muted">{words("text")}</p>
      <a href="/whatsapp" className="mt-4 rounded-s font-semibold underline underline-offset-2">
        {words("home")}
      </a>
    </main>
  );
}
