import { storyPeople, type StoryPerson } from "@kaunter/testing";
import type { SampleKind } from "./sample-files.ts";
import { languageOf, talksOf, type Talk } from "./talk.ts";

export interface StoryLine {
  /** null = the gym; else the writer's address. */
  readonly from: string | null;
  readonly pushName: string | null;
  readonly text: string;
  readonly minutesAgo: number;
  readonly media?: SampleKind;
}

export interface StoryChat {
  readonly chatId: string;
  /** Name in the gym phone's address book, or the group's subject. */
  readonly name: string | null;
  readonly participants: readonly string[];
  /** The phone behind a hidden chat, when WhatsApp tells it with each message. */
  readonly alt: string | null;
  /** Oldest first. */
  readonly lines: readonly StoryLine[];
}

/** The account the gym's phone is signed in with. */
export const storyAccount = { id: "60378901234@c.us", pushName: "Kaunter Gym", lid: "990037890123401@lid" };
/** Somebody whose number WhatsApp hides and nobody knows. */
export const unknownLid = "55210938471620@lid";
/** Somebody who writes under a hidden id only; `/lids` knows the number (Daniel Goh Jun Wei of the members). */
export const knownLid = "183746592017364@lid";

const DAY = 24 * 60;
const lidOnly = storyPeople.find((person) => `${person.lid ?? ""}@lid` === knownLid);

/** From a few minutes to about six weeks ago, denser towards now. */
function endOf(index: number): number {
  return Math.round(4 * 1.165 ** index);
}

/** Lines of one talk, the last one `endMinutes` ago, a few minutes between lines. */
function linesOf(talk: Talk, endMinutes: number, writer: Pick<StoryLine, "from" | "pushName">): StoryLine[] {
  return talk.map((line, index) => {
    const theirs = line.startsWith("<");
    return {
      from: theirs ? writer.from : null,
      pushName: theirs ? writer.pushName : null,
      text: line.slice(2),
      minutesAgo: endMinutes + (talk.length - 1 - index) * 3,
    };
  });
}

/** The history of one person: one to three older talks on other days, then the newest. */
function personLines(person: StoryPerson, address: string, index: number): StoryLine[] {
  const talks = talksOf(person.relation, languageOf(person.name));
  const pick = (offset: number): Talk => talks[(index + offset) % talks.length] ?? [];
  const writer = { from: address, pushName: person.pushName };
  const end = endOf(index);
  const older = [3, 2, 1].slice(person.relation === "unknown" ? 3 : index % 3);
  const lines = older.flatMap((back) => linesOf(pick(back), end + back * (2 + (index % 4)) * DAY, writer));
  const newest = pick(0);
  // Every other conversation ends with a question that waits for an answer.
  const waiting = index % 2 === 0 ? newest.slice(0, newest.findLastIndex((line) => line.startsWith("<")) + 1) : newest;
  return [...lines, ...linesOf(waiting, end, writer), ...extraMedia(index, end, writer)];
}

function extraMedia(index: number, end: number, writer: Pick<StoryLine, "from" | "pushName">): StoryLine[] {
  const media = ({ 1: "image", 4: "pdf", 7: "voice", 12: "image" } as const)[index];
  if (media === undefined) return [];
  return [{ ...writer, text: media === "image" ? "📷 ini gambarnya" : "", minutesAgo: Math.max(1, end - 1), media }];
}

/** People in a fixed but mixed order, Nurul Aisyah first. */
function mixed(): StoryPerson[] {
  const [first, ...rest] = storyPeople.filter((person) => person !== lidOnly);
  const count = rest.length;
  const shuffled = rest.map((_, index) => rest[(index * 23) % count]).filter((person) => person !== undefined);
  return first ? [first, ...shuffled] : shuffled;
}

function peopleChats(): StoryChat[] {
  return mixed().map((person, index) => {
    const chatId = `${person.phone}@c.us`;
    const name = person.relation === "member" && index % 3 === 0 ? person.name : null;
    return { chatId, name, participants: [], alt: null, lines: personLines(person, chatId, index) };
  });
}

function lidChats(): StoryChat[] {
  const known = linesOf(
    ["< Hi, it's me on the new phone", "> Hi! Who is this, please?", "< Daniel, PT on Mondays 😄"],
    95,
    {
      from: knownLid,
      pushName: lidOnly?.pushName ?? "Daniel Goh",
    },
  );
  const unknown = linesOf(["< hi, gym ada locker sewa?", "> Ada, RM20 sebulan.", "< ok tq"], 310, {
    from: unknownLid,
    pushName: "Anon",
  });
  return [
    { chatId: knownLid, name: null, participants: [], alt: null, lines: known },
    { chatId: unknownLid, name: null, participants: [], alt: null, lines: unknown },
  ];
}

const groups: readonly { id: string; name: string; branch: string; lines: readonly string[]; end: number }[] = [
  {
    id: "120363045100000001@g.us",
    name: "Zumba Pagi Kota Damansara",
    branch: "Kota Damansara",
    lines: ["< Esok jadi kan?", "< Jadi! Jam 8 pagi 💃", "> Jadi ya semua, bawa tuala sendiri 😊", "< Ok noted!"],
    end: 47,
  },
  {
    id: "120363045100000002@g.us",
    name: "Kepong Runners 跑步团",
    branch: "Kepong",
    lines: ["< 这个星期天几点集合？", "< 6.30am at Metropolitan Park", "> We bring water and bananas 🍌", "< 谢谢！"],
    end: 1_260,
  },
  {
    id: "120363045100000003@g.us",
    name: "PT Clients – Coach Daniel",
    branch: "Kota Damansara",
    lines: [
      "> Schedule for next week is out, please confirm your slots",
      "< Confirm Mon 7pm",
      "< Wed 8am for me",
      "< 👍",
    ],
    end: 4_400,
  },
];

function groupChats(): StoryChat[] {
  return groups.map(({ id, name, branch, lines, end }) => {
    const people = storyPeople.filter((person) => person.branch === branch && person.relation === "member").slice(0, 8);
    const written = lines.map((line, index): StoryLine => {
      const person = line.startsWith("<") ? people[index % people.length] : undefined;
      const from = person ? `${person.phone}@c.us` : null;
      const minutesAgo = end + (lines.length - 1 - index) * 6;
      return { from, pushName: person?.pushName ?? null, text: line.slice(2), minutesAgo };
    });
    const participants = people.map((person) => `${person.phone}@c.us`);
    return { chatId: id, name, participants, alt: null, lines: written };
  });
}

/** The demo's chats as pure data: 56 people, two hidden ids, three groups. Times count back from the start. */
export function storyChats(): StoryChat[] {
  return [...peopleChats(), ...lidChats(), ...groupChats()];
}

/** What `/lids` knows in the story. */
export function storyLids(): { lid: string; pn: string }[] {
  return storyPeople.flatMap((person) =>
    person.lid === undefined ? [] : [{ lid: `${person.lid}@lid`, pn: `${person.phone}@c.us` }],
  );
}
