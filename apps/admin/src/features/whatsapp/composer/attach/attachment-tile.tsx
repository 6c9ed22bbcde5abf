import { cx, Spinner } from "@kaunter/ui";
import CircleAlert from "lucide-react/icons/circle-alert";
import FileText from "lucide-react/icons/file-text";
import VideoIcon from "lucide-react/icons/video";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useSizeWords } from "../../message-kinds/parts/use-size-words.ts";
import { type Attachment, chosenWay, type Way } from "./attachment.ts";

export interface AttachmentTileProps {
  readonly attachment: Attachment;
  /** The largest file the chat's channel takes. */
  readonly mostBytes: number;
  readonly onChoose: (way: Way["id"]) => void;
  readonly onRemove: () => void;
}

/** One picked file. A refused one says why, and only goes away. */
export function AttachmentTile({ attachment, mostBytes, onChoose, onRemove }: AttachmentTileProps) {
  const words = useTranslations("composer.attach");
  const size = useSizeWords();
  const { name, verdict } = attachment;
  const way = chosenWay(attachment);
  const refused = verdict?.refused ?? null;
  return (
    <li
      className={cx(
        "relative flex w-44 shrink-0 flex-col overflow-hidden rounded-m border bg-surface-raised text-meta",
        refused === null ? "border-line" : "border-danger",
      )}
    >
      <Face attachment={attachment} />
      <div className="flex min-h-0 flex-1 flex-col gap-1 p-2">
        <bdi title={name} className="truncate font-semibold">
          {name}
        </bdi>
        {refused === null ? (
          <span className="text-ink-muted tabular-nums">{size(way?.facts.sizeBytes ?? attachment.sizeBytes)}</span>
        ) : (
          <span role="alert" className="text-danger">
            {words(`refused.${refused}`, { size: size(attachment.sizeBytes), most: size(mostBytes) })}
          </span>
        )}
        {way ? <WayChoice attachment={attachment} chosen={way} onChoose={onChoose} /> : null}
      </div>
      <button
        type="button"
        onClick={onRemove}
        aria-label={words("remove", { name })}
        title={words("remove", { name })}
        className="absolute top-1 right-1 grid size-7 cursor-pointer place-items-center rounded-full bg-surface-raised text-ink shadow-raised max-md:size-9"
      >
        <X aria-hidden="true" className="size-4" strokeWidth={2} />
      </button>
    </li>
  );
}

function Face({ attachment }: Pick<AttachmentTileProps, "attachment">) {
  const words = useTranslations("composer.attach");
  const { verdict } = attachment;
  const room = "grid h-24 w-full place-items-center bg-surface-sunken text-ink-muted";
  if (verdict === null) {
    return (
      <span className={room}>
        <Spinner />
        <span className="sr-only">{words("looking")}</span>
      </span>
    );
  }
  if (verdict.refused === null && verdict.previewUrl !== null) {
    return <img src={verdict.previewUrl} alt="" className="h-24 w-full bg-surface-sunken object-cover" />;
  }
  const films = chosenWay(attachment)?.facts.mimetype.startsWith("video/") ?? false;
  const Icon = verdict.refused === null ? (films ? VideoIcon : FileText) : CircleAlert;
  return (
    <span className={room}>
      <Icon aria-hidden="true" className="size-7" strokeWidth={1.5} />
    </span>
  );
}

interface WayChoiceProps extends Pick<AttachmentTileProps, "attachment" | "onChoose"> {
  readonly chosen: Way;
}

/** Only where there is something to choose. */
function WayChoice({ attachment, chosen, onChoose }: WayChoiceProps) {
  const words = useTranslations("composer.attach");
  const { verdict } = attachment;
  if (verdict === null || verdict.refused !== null || verdict.ways.length < 2) return null;
  return (
    <select
      aria-label={words("sendAs", { name: attachment.name })}
      value={chosen.id}
      onChange={(event) => {
        const wanted = verdict.ways.find(({ id }) => id === event.currentTarget.value);
        if (wanted) onChoose(wanted.id);
      }}
      className="h-8 w-full cursor-pointer rounded-s border border-line bg-surface px-1 text-ink max-md:h-11"
    >
      {verdict.ways.map(({ id }) => (
        <option key={id} value={id}>
          {words(`way.${id}`)}
        </option>
      ))}
    </select>
  );
}
