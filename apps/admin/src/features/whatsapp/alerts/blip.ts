/** Two short notes: heard across a counter, gone before anybody looks up. Hertz and seconds. */
const NOTES = [
  { hertz: 660, atS: 0 },
  { hertz: 880, atS: 0.09 },
] as const;
const LENGTH_S = 0.14;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Plays the sound of a new message. Silent where the browser has no sound, or nobody has touched the page yet. */
export function playBlip(): void {
  if (typeof AudioContext === "undefined") return;
  const audio = (context ??= new AudioContext());
  if (audio.state === "running") play(audio);
  else void audio.resume().then(() => play(audio));
}

function play(audio: AudioContext): void {
  for (const { hertz, atS } of NOTES) {
    const start = audio.currentTime + atS;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    // A note that begins or ends at once clicks.
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + LENGTH_S);
  }
}
