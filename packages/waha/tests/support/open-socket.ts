import { openWahaSocket, type WahaSocketState } from "../../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { fakeSockets } from "./fake-socket.ts";

/** What WAHA sends around a message. */
export const envelope = { id: "evt_1", timestamp: 1, event: "message.any", session: "default", payload: { n: 1 } };

/** A socket whose clock, network and dice the test holds, with all it told its caller. */
export function open(random = 0.5) {
  const { clock, advance, waiting } = fakeClock();
  const { FakeSocket, made, last } = fakeSockets();
  const states: WahaSocketState[] = [];
  const events: string[] = [];
  const unread: string[] = [];
  const socket = openWahaSocket({
    baseUrl: "https://waha.test/base/",
    apiKey: "se cret&",
    session: "default",
    events: ["message.any", "session.status"],
    clock,
    random: () => random,
    WebSocketImpl: FakeSocket,
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event.event),
    onMalformed: (text) => unread.push(text),
  });
  return {
    socket,
    states,
    events,
    unread,
    advance,
    waiting,
    made,
    last,
    names: () => states.map((state) => state.state),
  };
}

/** Opens and settles. */
export function goLive(at: ReturnType<typeof open>) {
  at.last().emit("open");
  at.advance(250);
}
