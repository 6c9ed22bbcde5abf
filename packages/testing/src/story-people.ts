/** What the business knows about a person of the demo's story. */
export type StoryRelation = "member" | "lead" | "unknown";

/** The two branches of the demo's gym. */
export type StoryBranch = "Kota Damansara" | "Kepong";

/** One person who writes to the gym in the demo: seed data and the simulated gateway agree on these. */
export interface StoryPerson {
  /** Full name as the business keeps it (for strangers: who they really are, unknown to the desk). */
  readonly name: string;
  /** Digits only, with country code: "60123456789". */
  readonly phone: string;
  readonly relation: StoryRelation;
  /** WhatsApp's hidden id, digits only, when the person also shows up as `<lid>@lid`. */
  readonly lid?: string;
  /** Where the member trains or the lead enquired; null when nobody knows. */
  readonly branch: StoryBranch | null;
  /** The name the person chose on WhatsApp. */
  readonly pushName: string;
}

const KD = "Kota Damansara";
const KP = "Kepong";

type Row = readonly [name: string, phone: string, branch: StoryBranch | null, pushName: string, lid?: string];

const members: readonly Row[] = [
  ["Nurul Aisyah Rahman", "60123456789", KD, "Aisyah", "127436859201347"],
  ["Ahmad Faizal bin Othman", "60122837465", KD, "Faizal"],
  ["Tan Wei Ming", "60162345817", KD, "Wei Ming", "98172635410926"],
  ["Lim Siew Ling", "60173948261", KP, "Siew Ling 🌸"],
  ["Kavitha a/p Subramaniam", "60129384756", KD, "Kavi"],
  ["Muhammad Hafiz bin Ismail", "60193827465", KP, "Hafiz Ismail"],
  ["Chong Kai Xin", "60164829317", KP, "kaixin"],
  ["Rajesh a/l Muniandy", "60167283941", KD, "Rajesh M"],
  ["Siti Hajar binti Kamaruddin", "60135928374", KD, "Hajar"],
  ["Wong Jia Hui", "60182736459", KP, "Jia Hui"],
  ["Amirul Hakim bin Zulkifli", "601128374659", KP, "Amirul"],
  ["Lee Chee Keong", "60126758493", KD, "CK Lee"],
  ["Priya Devi a/p Ramasamy", "60143829571", KP, "Priya"],
  ["Farah Nabilah binti Azman", "60197364825", KD, "Farah N"],
  ["Ng Boon Hock", "60125647382", KP, "Boon Hock"],
  ["Syafiqah binti Roslan", "601133749265", KD, "Syaf"],
  ["Ganesh a/l Krishnan", "60169283746", KP, "Ganesh K"],
  ["Ooi Mei Yee", "60124758392", KD, "Mei Yee ✨"],
  ["Khairul Anuar bin Yusof", "60138472916", KD, "Khairul"],
  ["Thanusha a/p Selvam", "60176452839", KP, "Thanu"],
  ["Yap Zhi Hao", "60187463529", KD, "Zhi Hao"],
  ["Nur Izzati binti Hamdan", "601156382947", KP, "Izzati"],
  ["Daniel Goh Jun Wei", "60102938475", KD, "Daniel Goh", "183746592017364"],
  ["Puteri Balqis binti Shahrul", "60148372659", KD, "Balqis"],
  ["Vikneswaran a/l Perumal", "60163748291", KP, "Vicky"],
  ["Chan Sook Yin", "60128374912", KP, "Sook Yin"],
  ["Haziq Danial bin Rashid", "601172839465", KD, "Haziq"],
  ["Melissa Fernandez", "60192837561", KD, "Mel"],
];

const leads: readonly Row[] = [
  ["Teh Xin Yi", "60168374925", KD, "xinyi"],
  ["Aiman Haikal", "601139284756", KP, "Aiman H"],
  ["Shalini Nair", "60127364958", KD, "Shalini"],
  ["Koh Jing Wen", "60174839265", KP, "Jing Wen"],
  ["Zulaikha Mansor", "60195738264", KD, "Zulaikha"],
  ["Bryan Low", "60165829374", KD, "Bryan"],
  ["Nadia Syuhada", "60137482956", KP, "nadia"],
  ["Mohan Raj", "60149283756", KP, "Mohan"],
  ["Cheah Li Ting", "60188273645", KD, "Li Ting"],
  ["Fikri Hashim", "601168293745", KD, "Fikri"],
  ["Anitha Rao", "60122746385", KP, "Anitha"],
  ["Sim Kah Wai", "60178264935", KP, "Kah Wai"],
  ["Hidayah Saad", "60134857296", null, "Dayah"],
  ["Jason Tiong", "60168927354", KD, "Jason T"],
  ["Izzul Islam", "601121938475", KP, "Izzul"],
  ["Lau Pei Shan", "60123984756", KD, "Pei Shan", "240918273645501"],
  ["Deepa Menon", "60146392857", null, "Deepa"],
];

const strangers: readonly Row[] = [
  ["Encik Rosli Abu", "60193746528", null, "Rosli"],
  ["Low Ah Kow", "60126473829", null, "AK"],
  ["Sarah Tan", "60179283645", null, "Sarah"],
  ["Suresh Pillai", "60164738295", null, "Suresh"],
  ["Fatin Amira", "601147382956", null, "fatin 🤍"],
  ["Uncle Raymond", "60123847562", null, "Raymond"],
  ["Hui Min", "60187364529", null, "HM"],
  ["Kumar Aircond Service", "60162938475", null, "Kumar Aircond"],
  ["Bekalan Sukan Maju", "60361573829", null, "Bekalan Sukan Maju"],
  ["Wei Jie", "6591827364", null, "Wei Jie SG"],
  ["Azlan Shah", "601159283746", null, "Azlan"],
  ["Mei Fong", "60175829364", null, "Mei Fong"],
];

function people(relation: StoryRelation, rows: readonly Row[]): StoryPerson[] {
  return rows.map(([name, phone, branch, pushName, lid]) => ({
    name,
    phone,
    relation,
    branch,
    pushName,
    ...(lid === undefined ? {} : { lid }),
  }));
}

/** Everybody who writes to the gym one-to-one in the demo. Phones are unique; all numbers are invented. */
export const storyPeople: readonly StoryPerson[] = [
  ...people("member", members),
  ...people("lead", leads),
  ...people("unknown", strangers),
];
