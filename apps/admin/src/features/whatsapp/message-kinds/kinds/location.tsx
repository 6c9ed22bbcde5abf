"use client";
import MapPin from "lucide-react/icons/map-pin";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Location({ content, body, meta }: KindProps<"location">) {
  const words = useTranslations("kinds");
  const { latitude, longitude, name, address, live } = content;
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const href = `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  // Some engines give the address as the text too.
  const caption = body === name || body === address ? null : body;
  return (
    <KindCard
      icon={MapPin}
      title={name ?? words(live ? "liveLocation" : "location")}
      facts={[address, place]}
      body={caption}
      meta={meta}
    >
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="mt-1 flex h-6 items-center text-meta font-semibold underline underline-offset-2 max-md:h-11"
      >
        {words("openMap")}
      </a>
    </KindCard>
  );
}

/** A place, or where somebody is right now. */
export const location: KindRoom<"location"> = { frame: "bubble", Body: Location };
