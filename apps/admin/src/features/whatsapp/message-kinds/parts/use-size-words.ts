import { useFormatter } from "next-intl";
import { byteAmount } from "./byte-amount.ts";

/** The size of a file in words: from "606 bytes" to "240 kB". */
export function useSizeWords(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const { amount, unit } = byteAmount(bytes);
    // "606 byte" is no English.
    const unitDisplay = unit === "byte" ? "long" : "short";
    return format.number(amount, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 });
  };
}
