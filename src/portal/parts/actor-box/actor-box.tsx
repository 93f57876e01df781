import "./actor-box.css";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { askOnce } from "../../graphql/answers.js";
import { ActorChoices, type ActorChoicesQuery } from "../../graphql/operations/ActorChoices.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY } from "../actor/actor-kinds.js";
import { ActorMark } from "../actor/actor-mark.js";
import { actorBoxWords } from "./actor-box.words.js";

const PAUSE_MS = 150;

type Choice = Extract<ActorChoicesQuery["search"]["edges"][number]["node"], { readonly id: string }>;

export interface ChosenActor {
  readonly id: string;
  readonly name: string;
}

interface ActorBoxProps {
  readonly label: string;
  /** Who stands in it at first. */
  readonly chosen?: ChosenActor | undefined;
  readonly types?: readonly ("ORGANIZATION" | "PERSON")[];
  /** Undefined when the box was emptied. */
  readonly onChoose: (actor: ChosenActor | undefined) => void;
}

/** Chooses one actor by the beginning of its name. Forty kilobytes: import it from lazy files only. */
export function ActorBox({ label, chosen, types = ["ORGANIZATION", "PERSON"], onChoose }: ActorBoxProps): ReactElement {
  const t = useWords(actorBoxWords);
  const [text, setText] = useState(chosen?.name ?? "");
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  /** What the choices answer: that there are none is said of that alone. */
  const [answered, setAnswered] = useState("");
  const pause = useRef<number>(undefined);
  const latest = useRef("");
  useEffect(() => setText(chosen?.name ?? ""), [chosen?.name]);

  /** What cannot be asked now is not offered; the next letter asks again. */
  const offer = async (written: string) => {
    const found = await askOnce(ActorChoices, { query: written, types: [...types] }).catch(() => undefined);
    if (latest.current !== written) return;
    setAnswered(written);
    setChoices(found?.search.edges.map(({ node }) => node).filter((node): node is Choice => "id" in node) ?? []);
  };
  const look = (written: string) => {
    setText(written);
    latest.current = written;
    window.clearTimeout(pause.current);
    if (written.trim() === "") {
      setChoices([]);
      onChoose(undefined);
    } else if (/[\p{L}\p{N}]/u.test(written)) {
      pause.current = window.setTimeout(() => void offer(written), PAUSE_MS);
    }
  };
  const choose = (id: unknown) => {
    const actor = choices.find((choice) => choice.id === id);
    if (!actor) return;
    latest.current = actor.name;
    setText(actor.name);
    onChoose({ id: actor.id, name: actor.name });
  };
  return (
    <ComboBox
      className="field actor-box"
      items={choices}
      inputValue={text}
      onInputChange={(written) => written !== text && look(written)}
      onSelectionChange={choose}
      allowsEmptyCollection={text.trim() !== ""}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input autoComplete="off" spellCheck={false} />
      <Popover className="actor-choices" offset={2}>
        <ListBox renderEmptyState={() => <p className="actor-choice">{t(answered === text ? "none" : "looking")}</p>}>
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className="actor-choice">
              <ActorMark family={choice.__typename === "Organization" ? FAMILY[choice.kind] : "person"} />
              <Text slot="label">{choice.name}</Text>
              <Text slot="description" className="soft small">
                {choice.__typename === "Organization" ? choice.kindLabel : t("person")}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
