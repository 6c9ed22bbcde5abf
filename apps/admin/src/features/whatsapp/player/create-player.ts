/** A recording that can be played. */
export interface Track {
  readonly messageId: string;
  readonly conversationId: string;
  readonly src: string;
  /** Whose it is, for the bar. */
  readonly title: string;
}

const SPEEDS = [1, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

export interface PlayerState {
  readonly track: Track | null;
  readonly playing: boolean;
  readonly positionMs: number;
  /** Null until the browser knows it; recordings made in a browser often do not tell. */
  readonly durationMs: number | null;
  readonly speed: Speed;
  /** This browser cannot play it, or the bytes did not come. */
  readonly failed: boolean;
}

/** What of an `<audio>` is used. */
export type Sound = Pick<
  HTMLAudioElement,
  "src" | "currentTime" | "duration" | "playbackRate" | "paused" | "play" | "pause" | "addEventListener"
>;

export interface Player {
  readonly read: () => PlayerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Plays a track, or goes on or stops where it is the one already. */
  readonly toggle: (track: Track) => void;
  readonly pause: () => void;
  /** Goes to a place of a track, in ms; it becomes the one. */
  readonly seek: (track: Track, positionMs: number) => void;
  /** 1×, 1.5×, 2×, and again; stays for the recordings after this one. */
  readonly nextSpeed: () => void;
  readonly stop: () => void;
}

const IDLE: PlayerState = { track: null, playing: false, positionMs: 0, durationMs: null, speed: 1, failed: false };

/** A player over one `<audio>`, made when something is first played. */
export function createPlayer(makeSound: () => Sound): Player {
  let state = IDLE;
  let made: Sound | null = null;
  const listeners = new Set<() => void>();
  const put = (change: Partial<PlayerState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const sound = () => (made ??= listenTo(makeSound(), put));
  const take = (track: Track, positionMs = 0) => {
    sound().src = track.src;
    put({ track, playing: false, positionMs, durationMs: null, failed: false });
    sound().currentTime = positionMs / 1000;
    sound().playbackRate = state.speed;
  };
  const play = () => {
    // An interrupted start is no failure; bytes that are no sound are.
    const refused = (error: unknown) =>
      put({ playing: false, failed: !(error instanceof DOMException && error.name === "AbortError") });
    sound().play().then(undefined, refused);
  };
  const isOn = (track: Track) => state.track?.messageId === track.messageId && !state.failed;
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    toggle: (track) => {
      if (!isOn(track)) take(track);
      else if (!sound().paused) return sound().pause();
      play();
    },
    pause: () => made?.pause(),
    seek: (track, positionMs) => {
      if (!isOn(track)) return take(track, positionMs);
      sound().currentTime = positionMs / 1000;
      put({ positionMs });
    },
    nextSpeed: () => {
      const speed = SPEEDS[(SPEEDS.indexOf(state.speed) + 1) % SPEEDS.length] ?? 1;
      sound().playbackRate = speed;
      put({ speed });
    },
    stop: () => {
      made?.pause();
      put({ ...IDLE, speed: state.speed });
    },
  };
}

function listenTo(sound: Sound, put: (change: Partial<PlayerState>) => void): Sound {
  const length = () => (Number.isFinite(sound.duration) && sound.duration > 0 ? sound.duration * 1000 : null);
  sound.addEventListener("play", () => put({ playing: true }));
  sound.addEventListener("pause", () => put({ playing: false }));
  sound.addEventListener("timeupdate", () => put({ positionMs: sound.currentTime * 1000 }));
  sound.addEventListener("durationchange", () => put({ durationMs: length() }));
  sound.addEventListener("ended", () => {
    sound.currentTime = 0;
    put({ playing: false, positionMs: 0 });
  });
  sound.addEventListener("error", () => put({ playing: false, failed: true }));
  return sound;
}
