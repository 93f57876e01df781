import "./record-list.css";
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef } from "react";
import { type ActorFamily } from "../actor/actor-kinds.js";
import { ActorMark } from "../actor/actor-mark.js";

interface RecordListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Records one below the other. Down and up arrows go from name to name, besides what Tab does. */
export function RecordList({ label, children }: RecordListProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const names = [...(list.current?.querySelectorAll<HTMLElement>(".record-name") ?? [])];
    const here = names.indexOf(event.target as HTMLElement);
    const there = names[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here === -1 || !there) return;
    event.preventDefault();
    there.focus();
  };
  return (
    <ul className="plain-list record-list" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {children}
    </ul>
  );
}

interface RecordItemProps {
  /** Of an actor. */
  readonly family?: ActorFamily;
  /** A link of the class `record-name`. */
  readonly name: ReactNode;
  readonly children?: ReactNode;
}

export function RecordItem({ family, name, children }: RecordItemProps): ReactElement {
  return (
    <li className="record">
      {family === undefined ? <span className="record-sign" aria-hidden="true" /> : <ActorMark family={family} />}
      <div>{name}</div>
      <div className="record-meta">{children}</div>
    </li>
  );
}
