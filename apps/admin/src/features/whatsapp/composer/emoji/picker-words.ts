import type { useTranslations } from "next-intl";

type Words = ReturnType<typeof useTranslations<"composer.emoji">>;

/** The picker's own names for its words, filled from the catalogue; given, it fetches none from elsewhere. */
export function pickerWords(words: Words): object {
  const skins = Object.fromEntries(([1, 2, 3, 4, 5, 6] as const).map((tone) => [tone, words(`skin.${tone}`)]));
  return {
    search: words("search"),
    search_no_results_1: words("nothing"),
    search_no_results_2: words("tryOther"),
    pick: words("button"),
    add_custom: words("button"),
    categories: {
      activity: words("category.activity"),
      custom: words("button"),
      flags: words("category.flags"),
      foods: words("category.foods"),
      frequent: words("category.frequent"),
      nature: words("category.nature"),
      objects: words("category.objects"),
      people: words("category.people"),
      places: words("category.places"),
      search: words("category.search"),
      symbols: words("category.symbols"),
    },
    skins: { choose: words("skin.choose"), ...skins },
  };
}
