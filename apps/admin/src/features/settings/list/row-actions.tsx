import { IconButton } from "@kaunter/ui";
import Pencil from "lucide-react/icons/pencil";
import Trash from "lucide-react/icons/trash-2";

export interface RowActionsProps {
  readonly editLabel: string;
  readonly deleteLabel: string;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** What can be done about a row, at its right end. */
export function RowActions({ editLabel, deleteLabel, onEdit, onDelete }: RowActionsProps) {
  return (
    <span className="flex justify-end">
      <IconButton label={editLabel} onClick={onEdit}>
        <Pencil aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
      <IconButton label={deleteLabel} onClick={onDelete}>
        <Trash aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
    </span>
  );
}
