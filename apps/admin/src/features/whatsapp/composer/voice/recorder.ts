import { MAX_VOICE_MS } from "@kaunter/domain";

/** What browsers record speech as, best first: Opus in OGG is what WhatsApp plays; the gateway converts the others. */
const TYPES = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
/** Clear speech, bits a second. */
const BIT_RATE = 32_000;
/** So often the browser hands over what it has, ms. */
const SLICE_MS = 250;

/** A microphone and what it heard so far. */
export interface Recorder {
  /** 0 to 1: how loud it is right now. */
  readonly level: () => number;
  /** Without the pauses, ms. */
  readonly elapsedMs: () => number;
  /** @returns everything heard so far */
  readonly pause: () => Promise<Blob>;
  readonly resume: () => void;
  /** Ends it and lets the microphone go. @returns the whole recording */
  readonly finish: () => Promise<Blob>;
}

/** @throws DOMException `NotAllowedError`, `NotFoundError` when there is no microphone to be had */
export async function startRecorder(nowMs: () => number, onFull: () => void): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const media = new MediaRecorder(stream, { audioBitsPerSecond: BIT_RATE, ...(mimeType ? { mimeType } : {}) });
  const parts: Blob[] = [];
  media.ondataavailable = ({ data }) => void parts.push(data);
  const meter = openMeter(stream);
  const clock = createClock(nowMs);
  const heard = () => new Blob(parts, { type: media.mimeType });
  media.start(SLICE_MS);
  clock.go();
  const full = setInterval(() => clock.elapsedMs() >= MAX_VOICE_MS && onFull(), 1_000);
  return {
    level: meter.level,
    elapsedMs: clock.elapsedMs,
    pause: () => {
      const handedOver = new Promise<void>((resolve) => {
        media.addEventListener("dataavailable", () => resolve(), { once: true });
      });
      media.pause();
      media.requestData();
      clock.halt();
      return handedOver.then(heard);
    },
    resume: () => {
      media.resume();
      clock.go();
    },
    finish: async () => {
      clock.halt();
      clearInterval(full);
      if (media.state !== "inactive") {
        const ended = new Promise<void>((resolve) => media.addEventListener("stop", () => resolve(), { once: true }));
        media.stop();
        await ended;
      }
      for (const track of stream.getTracks()) track.stop();
      meter.close();
      return heard();
    },
  };
}

function openMeter(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(wave);
      const power = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
      // Speech is far from full scale: drawn as it is heard, not as it is measured.
      return Math.min(1, Math.sqrt(power) * 4);
    },
    close: () => void context.close(),
  };
}

function createClock(nowMs: () => number) {
  let before = 0;
  let since: number | null = null;
  const elapsedMs = () => before + (since === null ? 0 : nowMs() - since);
  return {
    elapsedMs,
    go: () => {
      since ??= nowMs();
    },
    halt: () => {
      before = elapsedMs();
      since = null;
    },
  };
}
