import { describe, expect, it, vi } from "vitest";
import { createPlayer, type Sound, type Track } from "@/features/whatsapp/player/create-player";
import { uuid } from "../../../support/builders";

const track = (number: number): Track => ({
  messageId: uuid(number),
  conversationId: uuid(1),
  src: `/api/waha/media?message=${uuid(number)}`,
  title: "Nurul",
});

/** An `<audio>` that plays nothing and says everything. */
class FakeSound extends EventTarget implements Sound {
  src = "";
  currentTime = 0;
  duration = Number.NaN;
  playbackRate = 1;
  paused = true;
  refusal: Error | null = null;
  play = vi.fn(() => {
    if (this.refusal) return Promise.reject(this.refusal);
    this.paused = false;
    this.say("play");
    return Promise.resolve();
  });
  pause = vi.fn(() => {
    this.paused = true;
    this.say("pause");
  });
  say(name: string): void {
    this.dispatchEvent(new Event(name));
  }
}

function setUp() {
  const sound = new FakeSound();
  const make = vi.fn(() => sound);
  return { sound, make, player: createPlayer(make) };
}

describe("the player", () => {
  it("makes no sound until somebody wants one", () => {
    const { make, player } = setUp();
    player.pause();
    player.stop();
    expect(make).not.toHaveBeenCalled();
  });

  it("plays, stops where it is, and goes on there", () => {
    const { sound, player } = setUp();
    player.toggle(track(1));
    sound.currentTime = 3;
    sound.say("timeupdate");
    expect(player.read()).toMatchObject({ playing: true, positionMs: 3000 });
    player.toggle(track(1));
    expect(player.read()).toMatchObject({ playing: false, positionMs: 3000 });
    player.toggle(track(1));
    expect(player.read().playing).toBe(true);
    expect(sound.currentTime).toBe(3);
  });

  it("plays one at a time: another one takes the place of the first", () => {
    const { sound, make, player } = setUp();
    player.toggle(track(1));
    sound.currentTime = 3;
    player.toggle(track(2));
    expect(make).toHaveBeenCalledOnce();
    expect(sound.src).toBe(track(2).src);
    expect(sound.currentTime).toBe(0);
    expect(player.read().track?.messageId).toBe(uuid(2));
  });

  it("seeks, also in what was not played yet", () => {
    const { sound, player } = setUp();
    player.seek(track(1), 4500);
    expect(sound.currentTime).toBe(4.5);
    expect(player.read()).toMatchObject({ playing: false, positionMs: 4500 });
    player.toggle(track(1));
    expect(sound.currentTime).toBe(4.5);
  });

  it("goes through its speeds and keeps the chosen one for the next recording", () => {
    const { sound, player } = setUp();
    player.toggle(track(1));
    player.nextSpeed();
    expect(sound.playbackRate).toBe(1.5);
    player.toggle(track(2));
    expect(sound.playbackRate).toBe(1.5);
    player.nextSpeed();
    player.nextSpeed();
    expect(player.read().speed).toBe(1);
  });

  it("stands at the beginning again when it has ended", () => {
    const { sound, player } = setUp();
    player.toggle(track(1));
    sound.currentTime = 7;
    sound.say("ended");
    expect(player.read()).toMatchObject({ playing: false, positionMs: 0 });
    expect(sound.currentTime).toBe(0);
  });

  it("knows a length only when the browser does", () => {
    const { sound, player } = setUp();
    player.toggle(track(1));
    sound.duration = Number.POSITIVE_INFINITY;
    sound.say("durationchange");
    expect(player.read().durationMs).toBeNull();
    sound.duration = 7;
    sound.say("durationchange");
    expect(player.read().durationMs).toBe(7000);
  });

  it("says when it cannot play, and tries anew when asked again", async () => {
    const { sound, player } = setUp();
    sound.refusal = new DOMException("no such sound", "NotSupportedError");
    player.toggle(track(1));
    await vi.waitFor(() => expect(player.read().failed).toBe(true));
    sound.refusal = null;
    player.toggle(track(1));
    expect(player.read()).toMatchObject({ failed: false, playing: true });
  });

  it("takes an interrupted start for no failure", async () => {
    const { sound, player } = setUp();
    sound.refusal = new DOMException("interrupted", "AbortError");
    player.toggle(track(1));
    await Promise.resolve();
    expect(player.read()).toMatchObject({ failed: false, playing: false });
  });

  it("tells its listeners, and forgets the recording when it is ended by hand", () => {
    const { player } = setUp();
    const heard = vi.fn();
    const leave = player.subscribe(heard);
    player.toggle(track(1));
    expect(heard).toHaveBeenCalled();
    player.stop();
    expect(player.read().track).toBeNull();
    leave();
    heard.mockClear();
    player.toggle(track(1));
    expect(heard).not.toHaveBeenCalled();
  });
});
