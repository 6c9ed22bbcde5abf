"use client";
import { useTranslations } from "next-intl";
import type { PackageDetails } from "@kaunter/domain";
import { PackageRow } from "./package-row.tsx";
import { Nothing, PanelSection } from "./panel-section.tsx";

/** What the member has paid for and not used yet. */
export function PackagesSection({ packages }: { readonly packages: readonly PackageDetails[] }) {
  const words = useTranslations("panel.packages");
  return (
    <PanelSection title={words("title")}>
      {packages.length === 0 ? (
        <Nothing>{words("empty")}</Nothing>
      ) : (
        <ul className="grid gap-3">
          {packages.map((one) => (
            <PackageRow key={one.id} details={one} />
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
