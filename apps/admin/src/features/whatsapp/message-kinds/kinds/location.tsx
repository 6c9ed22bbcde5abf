"use client";
import MapPin from "lucide-react/icons/map-pin";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { MapDrawing } from "../parts/map-drawing.tsx";
import { SmallPicture } from "../parts/small-picture.tsx";

function Location({ content, body, meta }: KindProps<"location">) {
  const words = useTranslations("kinds");
  const { latitude, longitude, name, address, live, picture } = content;
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const href = `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  const facts = [live && name !== null ? words("liveLocation") : null, address, place].filter((fact) => fact !== null);
  // Some engines give the address as the text too.
  const caption = body === name || body === address ? null : body;
  return (
    <div className="w-62 max-w-full">
      <a href={href} target="_blank" rel="noopener noreferrer" className="-mx-2 -mt-1 block rounded-s">
        <span className="relative block h-32 overflow-hidden rounded-s bg-bubble-tint">
          <SmallPicture src={picture} className="size-full object-cover">
            <MapDrawing />
          </SmallPicture>
          <MapPin
            aria-hidden="true"
            className="absolute top-1/2 left-1/2 size-8 -translate-x-1/2 -translate-y-full fill-ink text-surface"
            strokeWidth={1.5}
          />
        </span>
        <span className="block px-2 pt-1">
          <span dir="auto" className="line-clamp-2 text-start font-semibold wrap-anywhere">
            {name ?? words(live ? "liveLocation" : "location")}
          </span>
          <span dir="auto" className="block text-start text-meta text-ink-muted tabular-nums wrap-anywhere">
            {facts.join(" · ")}
          </span>
          <span className="text-meta font-semibold underline underline-offset-2">{words("openMap")}</span>
        </span>
      </a>
      <Caption text={caption} meta={meta} />
    </div>
  );
}

/** A place, or where somebody is right now. The map itself is elsewhere, and asked for by a press alone. */
export const location: KindRoom<"location"> = { frame: "bubble", Body: Location };
