"use client";
import type { LinkFilter, LinkOverview } from "@kaunter/domain";
import { Chip, SearchField, Segmented } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useSearchText } from "@/features/whatsapp/conversation-list/use-search-text.ts";

export interface ContactToolsProps {
  readonly filter: LinkFilter;
  readonly overview: LinkOverview;
  readonly onFilter: (filter: LinkFilter) => void;
}

const LINKED = ["all", "yes", "no"] as const;

/** Every way the contacts can be narrowed. */
export function ContactTools({ filter, overview, onFilter }: ContactToolsProps) {
  const words = useTranslations("contactLinks.tools");
  const all = useTranslations("contactLinks");
  const { linked: _linked, staff: _staff, ...rest } = filter;
  const { text, change, applyNow } = useSearchText(filter.search ?? "", (search) => onFilter({ ...filter, search }));
  const narrow = (linked: (typeof LINKED)[number]) => onFilter(linked === "all" ? rest : { ...rest, linked });
  const person = overview.staff.find((one) => one.id === filter.staff);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchField
        className="min-w-64 flex-1 max-md:basis-full"
        label={words("search")}
        clearLabel={all("clear")}
        value={text}
        onValueChange={change}
        onKeyDown={(event) => (event.key === "Enter" ? applyNow() : undefined)}
      />
      <SourceChoice filter={filter} overview={overview} onFilter={onFilter} />
      {person === undefined ? (
        <Segmented
          label={words("linked")}
          value={filter.linked ?? "all"}
          options={LINKED.map((value) => ({ value, label: words(value) }))}
          onChange={narrow}
        />
      ) : (
        <Chip pressed onPressedChange={() => onFilter(rest)}>
          {words("of", { name: person.name })}
        </Chip>
      )}
    </div>
  );
}

/** Where contacts first came from; nothing to choose while there is only one such place. */
function SourceChoice({ filter, overview, onFilter }: ContactToolsProps) {
  const words = useTranslations("contactLinks.tools");
  const gateways = useTranslations("contactLinks.gateways");
  if (overview.sources.length < 2 && filter.source === undefined) return null;
  const { source: _source, ...rest } = filter;
  return (
    <select
      aria-label={words("source")}
      value={filter.source ?? ""}
      onChange={({ target }) => onFilter(target.value === "" ? rest : { ...rest, source: target.value })}
      className="h-8 min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11 max-md:basis-full"
    >
      <option value="">{words("anySource")}</option>
      {overview.sources.map(({ source, gateway, contacts: count }) => (
        <option key={source} value={source}>
          {words("sourceOption", { source, gateway: gateways(gateway), count })}
        </option>
      ))}
    </select>
  );
}
