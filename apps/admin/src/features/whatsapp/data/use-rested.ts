"use client";
import { useEffect, useState } from "react";

/** How long the keys rest before the server is asked, in ms. Source: spec "Data fetching". */
const REST_MS = 300;

/** What is typed, once the keys rest. Empty until they first do. */
export function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
