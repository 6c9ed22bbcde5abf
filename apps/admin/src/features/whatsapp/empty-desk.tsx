import { BrandMark, Kbd } from "@kaunter/ui";
import { useTranslations } from "next-intl";

/** The middle of the desk while no conversation is in front. */
export function EmptyDesk() {
  const words = useTranslations("shell");
  const keys = [
    { keys: [words("keys.control"), "K"], text: words("pick.search") },
    { keys: ["↑", "↓"], text: words("pick.move") },
    { keys: [words("keys.enter")], text: words("pick.open") },
  ];
  return (
    <div className="grid flex-1 place-content-center justify-items-center bg-thread p-8 text-center">
      <BrandMark label={null} className="mb-6 size-16! rounded-l! p-3 shadow-[inset_0_0_0_1px_var(--line)]" />
      <h2 className="mb-1 text-heading font-semibold">{words("pick.title")}</h2>
      <p className="max-w-100 text-ink-muted">{words("pick.text")}</p>
      <dl className="mt-8 grid grid-cols-[auto_auto] gap-x-6 gap-y-2 text-start text-ink-muted">
        {keys.map((one) => (
          <div key={one.text} className="contents">
            <dt className="flex items-center justify-end gap-1">
              {one.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{one.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
