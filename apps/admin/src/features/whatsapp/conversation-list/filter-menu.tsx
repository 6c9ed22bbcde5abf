"use client";
import { Menu, MenuChoice, MenuDivider, type OpenedBy } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { Fragment, type ReactElement } from "react";
import { ChoiceLabel } from "./choice-label.tsx";
import type { Choices } from "./use-choices.ts";

export interface FilterMenuProps {
  readonly trigger: ReactElement;
  readonly openedBy: OpenedBy;
  readonly name: string;
  readonly value: string;
  /** Offers to take the choice back. */
  readonly any: boolean;
  readonly choices: Choices;
  readonly onChoose: (value: string) => void;
  readonly countOf: (value: string) => number | null;
}

/** The choices of one chip, opened at once because somebody pressed it. */
export function FilterMenu(props: FilterMenuProps) {
  const { trigger, openedBy, name, value, any, choices, onChoose, countOf } = props;
  const words = useTranslations("filters");
  return (
    <Menu trigger={trigger} align="start" openedBy={openedBy}>
      {any ? (
        <MenuChoice
          label={name}
          labelHidden
          value={value}
          options={[{ value: "", label: words("any") }]}
          onChange={onChoose}
        />
      ) : null}
      {choices.groups.map(({ title, choices: some }) => (
        <Fragment key={title ?? name}>
          {any ? <MenuDivider /> : null}
          <MenuChoice
            label={title ?? name}
            labelHidden={title === null}
            value={value}
            options={some.map((choice) => ({
              value: choice.value,
              label: <ChoiceLabel choice={choice} />,
              note: <Count count={countOf(choice.value)} />,
            }))}
            onChange={onChoose}
          />
        </Fragment>
      ))}
    </Menu>
  );
}

function Count({ count }: { readonly count: number | null }) {
  return count === null ? null : <span className="text-meta text-ink-muted tabular-nums">{count}</span>;
}
