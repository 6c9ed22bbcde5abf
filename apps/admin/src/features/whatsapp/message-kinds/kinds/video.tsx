"use client";
import VideoIcon from "lucide-react/icons/video";
import { useTranslations } from "next-intl";
import type { ContentOf, KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { clockLength } from "../../clock-length.ts";
import { MovingPicture } from "../parts/moving-picture.tsx";
import { Picture } from "../parts/picture.tsx";
import { StillVideo } from "../parts/still-video.tsx";
import { VideoNote } from "../parts/video-note.tsx";
import { ViewOnce } from "../parts/view-once.tsx";

function wordOf({ viewOnce, gif, note }: ContentOf["video"]) {
  if (viewOnce) return "videoOnce";
  if (gif) return "gif";
  return note ? "videoNote" : "video";
}

function Video({ content, body, file, meta }: KindProps<"video">) {
  const words = useTranslations("kinds");
  const { media, gif, note, viewOnce } = content;
  const title = words(wordOf(content));
  if (viewOnce) return <ViewOnce {...{ file, icon: VideoIcon, title, body, meta }} />;
  if (note && file.src !== null) return <VideoNote src={file.src} title={title} meta={meta} />;
  const length = media.durationMs === null ? null : clockLength(media.durationMs);
  return (
    <div className="w-62 max-w-full">
      <Picture
        file={file}
        media={media}
        icon={VideoIcon}
        title={length === null ? title : `${title}, ${length}`}
        draw={(src, onBroken) =>
          gif ? (
            <MovingPicture src={src} still={media.mimetype === "image/gif"} onBroken={onBroken} />
          ) : (
            <StillVideo src={src} length={length} onBroken={onBroken} />
          )
        }
      />
      <Caption text={body} meta={meta} />
    </div>
  );
}

/** A video, a round video note or a moving picture. */
export const video: KindRoom<"video"> = { frame: "bubble", Body: Video };
