import type { Messages } from "@/i18n/catalogue.ts";

/**
 * The form's sentences, handed over by the page: they have no gaps to fill, so the first page a person sees does not
 * need the whole machinery of the catalogue.
 */
export type LoginWords = Messages["login"] & { readonly errors: Messages["errors"] };
