import { AsyncLocalStorage } from "node:async_hooks";

/** The cookies of one browser, by name. */
export type Jar = Map<string, string>;

export const jars = new AsyncLocalStorage<Jar>();

/** Stands in for `next/headers`: routes read and write the cookies of whoever calls them here. */
export function cookies() {
  const jar = jars.getStore() ?? new Map<string, string>();
  return Promise.resolve({
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? "" } : undefined),
    set: (name: string, value: string) => void (value === "" ? jar.delete(name) : jar.set(name, value)),
  });
}

export const headers = () => Promise.resolve(new Headers());
