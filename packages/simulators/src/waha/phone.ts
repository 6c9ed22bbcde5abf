import type { SimAccount, SimChat, SimMessage, World } from "./world.ts";

const phones = new WeakMap<World, Map<string, Phone>>();

/** The phone of a session; made once for each world, and kept up to date by its own methods only. */
export function phoneOf(world: World, session: string): Phone {
  const known = phones.get(world) ?? new Map<string, Phone>();
  phones.set(world, known);
  const phone = known.get(session) ?? new Phone(world, session);
  known.set(session, phone);
  return phone;
}

/** The bare id inside `{true|false}_{chat}_{id}[_{participant}]`, or the id itself. */
export function bareIdOf(id: string): string {
  return id.split("_")[2] ?? id;
}

/** The WhatsApp behind one session: its account and its history, where nothing has to be searched for. */
export class Phone {
  readonly session: string;
  readonly chats: SimChat[];
  readonly #world: World;
  readonly #chats: Map<string, SimChat>;
  readonly #messages: Map<string, SimMessage>;
  readonly #pushNames = new Map<string, string>();

  constructor(world: World, session: string) {
    this.session = session;
    this.#world = world;
    this.chats = world.chats.filter((chat) => (chat.session ?? "default") === session);
    this.#chats = new Map(this.chats.map((chat) => [chat.chatId, chat]));
    const messages = this.chats.flatMap((chat) => chat.messages);
    this.#messages = new Map(messages.map((message) => [message.bareId, message]));
    for (const message of messages) this.#hear(message);
  }

  get account(): SimAccount {
    return this.#world.sessions.find((candidate) => candidate.name === this.session)?.account ?? this.#world.account;
  }

  chat(chatId: string): SimChat | undefined {
    return this.#chats.get(chatId);
  }

  /** Finds a message by its full or bare id. */
  message(id: string): SimMessage | undefined {
    return this.#messages.get(bareIdOf(id));
  }

  ensureChat(chatId: string): SimChat {
    const found = this.#chats.get(chatId);
    if (found) return found;
    const mark = this.session === "default" ? {} : { session: this.session };
    const chat: SimChat = { chatId, ...mark, name: null, archived: false, participants: [], messages: [] };
    this.#world.chats.push(chat);
    this.chats.push(chat);
    this.#chats.set(chatId, chat);
    return chat;
  }

  /** Puts a message at its place in time; within one second, a later arrival comes after. */
  add(message: SimMessage): SimMessage {
    const list = this.ensureChat(message.chatId).messages;
    const before = list.findLastIndex((earlier) => earlier.timestamp <= message.timestamp);
    list.splice(before + 1, 0, message);
    this.#messages.set(message.bareId, message);
    this.#hear(message);
    return message;
  }

  remove(message: SimMessage): void {
    const list = this.#chats.get(message.chatId)?.messages ?? [];
    const at = list.indexOf(message);
    if (at >= 0) list.splice(at, 1);
    this.#messages.delete(message.bareId);
  }

  removeChat(chatId: string): void {
    const chat = this.#chats.get(chatId);
    if (!chat) return;
    for (const message of chat.messages) this.#messages.delete(message.bareId);
    this.#chats.delete(chatId);
    this.chats.splice(this.chats.indexOf(chat), 1);
    this.#world.chats.splice(this.#world.chats.indexOf(chat), 1);
  }

  /** What the person with one of these addresses was called last. */
  pushNameOf(addresses: readonly (string | null)[]): string | null {
    const names = addresses.map((address) => (address === null ? undefined : this.#pushNames.get(address)));
    return names.find((name) => name !== undefined) ?? null;
  }

  #hear(message: SimMessage): void {
    if (message.fromMe || message.pushName === null) return;
    this.#pushNames.set(message.participant ?? message.chatId, message.pushName);
  }
}
