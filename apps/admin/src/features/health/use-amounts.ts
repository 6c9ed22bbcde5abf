"use client";
import { useFormatter } from "next-intl";

const MIB = 1024 * 1024;

/** Moments, bytes and numbers as the reader's language writes them. */
export function useAmounts() {
  const format = useFormatter();
  return {
    number: (value: number) => format.number(value),
    /** Bytes, in MiB; less than one in KiB. */
    size: (bytes: number) =>
      bytes > 0 && bytes < MIB
        ? format.number(Math.ceil(bytes / 1024), { style: "unit", unit: "kilobyte" })
        : format.number(bytes / MIB, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }),
    milliseconds: (ms: number) => format.number(ms, { style: "unit", unit: "millisecond" }),
    moment: (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" }),
    second: (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "medium" }),
  };
}
