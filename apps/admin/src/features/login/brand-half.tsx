import { BrandMark, cx, TickMark } from "@kaunter/ui";
import { useTranslations } from "next-intl";

const SAMPLES = [
  { key: "sampleOne", time: "7:58", out: false },
  { key: "sampleTwo", time: "7:59", out: true },
  { key: "sampleThree", time: "8:01", out: false },
] as const;

const TAIL_IN = "M8 0v12L.8 2.6C-.3 1.2.2 0 1.8 0z";
const TAIL_OUT = "M0 0v12L7.2 2.6C8.3 1.2 7.8 0 6.2 0z";

/** The black half of the sign-in page: what Kaunter is, in three bubbles. A bar with the mark under 768 px. */
export function BrandHalf() {
  const words = useTranslations("login");
  const shell = useTranslations("shell");
  return (
    <header data-theme="dark" className="flex flex-col justify-between bg-tag-black p-12 text-rail-ink max-md:p-6">
      <p className="flex items-center gap-3 text-title font-semibold">
        <BrandMark label={null} />
        {shell("product")}
      </p>
      <div aria-hidden="true" className="grid w-112 max-w-full gap-3 text-ink max-md:hidden">
        {SAMPLES.map(({ key, time, out }) => (
          <p
            key={key}
            className={cx(
              "relative max-w-90 rounded-m px-3 py-2",
              out
                ? "justify-self-end rounded-tr-none bg-bubble-out"
                : "justify-self-start rounded-tl-none bg-bubble-in",
            )}
          >
            <svg
              viewBox="0 0 8 12"
              className={cx("absolute top-0 h-3 w-2", out ? "-right-2 fill-bubble-out" : "-left-2 fill-bubble-in")}
            >
              <path d={out ? TAIL_OUT : TAIL_IN} />
            </svg>
            {words(key)}
            <span className="float-right mt-1.5 -mb-0.5 ml-3 inline-flex h-4 items-center gap-1 text-caption text-ink-muted">
              {time}
              {out ? <TickMark state="two-blue" label={words("sampleTick")} /> : null}
            </span>
          </p>
        ))}
      </div>
      <div className="max-w-100 max-md:hidden">
        <p className="mb-2 text-display font-semibold">{words("slogan")}</p>
        <p className="text-rail-muted">{words("sloganText")}</p>
      </div>
    </header>
  );
}
