import type { LoadAsk } from "./load-types.ts";

/** A chat of a load. */
export interface LoadChat {
  readonly chatId: string;
  readonly name: string | null;
  readonly people: readonly { readonly address: string; readonly pushName: string }[];
}

const NAMES = ["Aiman", "Mei Ling", "Kumar", "Sofea", "Jason", "Priya", "Hakim", "Xin Yi", "Ravi", "Nadia"];
const PEOPLE_IN_A_GROUP = 5;

/** The chats a load plays in: people first, hidden ids next, groups last. Nobody of the story is among them. */
export function loadChats(ask: LoadAsk): LoadChat[] {
  const total = Math.max(1, ask.chats);
  const groups = Math.floor(total * ask.groups);
  const lids = Math.floor(total * ask.lids);
  return Array.from({ length: total }, (_, index) => {
    if (index >= total - groups) return group(ask.seed, index);
    return index >= total - groups - lids
      ? one(`${number(ask.seed, index, "77")}@lid`, index)
      : person(ask.seed, index);
  });
}

/** Different for each seed and each place in the list; 12 digits with the prefix. */
function number(seed: number, index: number, prefix: string): string {
  return `${prefix}${String(Math.abs(seed) % 1000).padStart(3, "0")}${String(index).padStart(7, "0")}`;
}

const person = (seed: number, index: number) => one(`${number(seed, index, "60")}@c.us`, index);

function one(address: string, index: number): LoadChat {
  const pushName = `${NAMES[index % NAMES.length] ?? "Aiman"} ${String(index)}`;
  return { chatId: address, name: null, people: [{ address, pushName }] };
}

function group(seed: number, index: number): LoadChat {
  const people = Array.from(
    { length: PEOPLE_IN_A_GROUP },
    (_, place) => person(seed, index * 10 + place).people,
  ).flat();
  return { chatId: `1203631${number(seed, index, "")}@g.us`, name: `Kelas ${String(index)}`, people };
}
