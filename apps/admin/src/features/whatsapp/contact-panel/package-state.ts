import type { PackageDetails } from "@kaunter/domain";

/** From this share of sessions on, a package is nearly used up. */
const FEW = 0.2;
/** From this many days on, a package is about to end. */
const SOON_DAYS = 14;

export interface PackageState {
  /** Share of sessions left, 0 to 1; null for a package that is not counted in sessions. */
  readonly share: number | null;
  readonly few: boolean;
  readonly soon: boolean;
}

/** Does a package need a word with the member? Source: mock SPEC "Panel". */
export function packageState({ remaining, total }: PackageDetails, daysLeft: number): PackageState {
  const counted = remaining !== null && total !== null && total > 0;
  const share = counted ? Math.min(1, Math.max(0, remaining / total)) : null;
  return { share, few: share !== null && share <= FEW, soon: daysLeft <= SOON_DAYS };
}
