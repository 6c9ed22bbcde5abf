import { sampleFile, type SampleKind } from "../../scenario/sample-files.ts";
import type { Raw } from "../raw.ts";
import type { SimMedia } from "../world.ts";
import type { KindAsk, MakeKind } from "./kind.ts";

function common({ mimetype, base64 }: SimMedia, { context }: KindAsk): Raw {
  return { mimetype, fileLength: String(Math.floor((base64.length * 3) / 4)), ...context };
}

/** A kind with a file; `text` is its caption, where it can have one. */
function file(sample: SampleKind, key: string, more: Raw, captioned = true): MakeKind {
  return (ask) => {
    const media = sampleFile(sample);
    const caption = captioned ? ask.text : null;
    const content = { ...common(media, ask), ...more, ...(caption === null ? {} : { caption }) };
    return { proto: { [key]: content }, body: caption, media };
  };
}

/** A document with words beside it comes wrapped, one without does not. */
function document(sample: SampleKind): MakeKind {
  return (ask) => {
    const media = sampleFile(sample);
    const { filename } = media;
    const plain = { ...common(media, ask), fileName: filename, title: filename };
    if (ask.text === null) return { proto: { documentMessage: plain }, body: null, media };
    const documentMessage = { ...plain, caption: ask.text };
    return { proto: { documentWithCaptionMessage: { message: { documentMessage } } }, body: ask.text, media };
  };
}

/** The same, wrapped as something that may be seen once or that will vanish. */
function wrapped(wrapper: string, make: MakeKind): MakeKind {
  return (ask) => {
    const made = make(ask);
    return { ...made, proto: { [wrapper]: { message: made.proto } } };
  };
}

const picture = { width: 320, height: 200 };
const moving = { width: 160, height: 96, seconds: 1 };
const image = file("image", "imageMessage", picture);
const video = file("video", "videoMessage", moving);

/** Kinds that carry a file: a small real one each time. */
export const fileKinds = {
  image,
  jpeg: file("jpeg", "imageMessage", { width: 160, height: 100 }),
  video,
  gif: file("video", "videoMessage", { ...moving, gifPlayback: true }),
  videoNote: file("video", "ptvMessage", moving, false),
  audio: file("mp3", "audioMessage", { seconds: 1, ptt: false }, false),
  m4a: file("m4a", "audioMessage", { seconds: 1, ptt: false }, false),
  voice: file("voice", "audioMessage", { seconds: 1, ptt: true }, false),
  sticker: file("sticker", "stickerMessage", { width: 96, height: 96, isAnimated: false }, false),
  animatedSticker: file("animatedSticker", "stickerMessage", { width: 96, height: 96, isAnimated: true }, false),
  pdf: document("pdf"),
  docx: document("docx"),
  viewOnce: wrapped("viewOnceMessageV2", image),
  viewOnceVideo: wrapped("viewOnceMessageV2", video),
  ephemeralImage: wrapped("ephemeralMessage", image),
} as const;
