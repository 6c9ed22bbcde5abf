import { useFormatter } from "next-intl";
import { byteAmount } from "./byte-amount.ts";

/** The size of a file in words: from bytes to "240 kB". */
export function useSizeWords(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const { amount, unit } = byteAmount(bytes);
    return format.number(amount, { style: "unit", unit, maximumFractionDigits: 1 });
  };
}
