import "./actor-box.css";
import { type ReactElement, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { ComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, PopoverContext, Text } from "react-aria-components";
import { askOnce } from "../../graphql/answers.js";
import { ActorChoices, type ActorChoicesQuery, type SearchType } from "../../graphql/operations/ActorChoices.js";
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
  /** Who stands in it. */
  readonly chosen?: ChosenActor | undefined;
  readonly types?: readonly SearchType[];
  /** Whether a form is not sent without one. */
  readonly isRequired?: boolean | undefined;
  /** Undefined when the box was emptied. */
  readonly onChoose: (actor: ChosenActor | undefined) => void;
}

/**
 * Chooses one actor, or another record where `types` says so, by the beginning of its name. What is written and not chosen goes when one
 * leaves the box. Forty kilobytes: import it from lazy files only.
 */
export function ActorBox({ label, chosen, types = ["ORGANIZATION", "PERSON"], isRequired = false, onChoose }: ActorBoxProps): ReactElement {
  const t = useWords(actorBoxWords);
  const [text, setText] = useState(chosen?.name ?? "");
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  /** What the choices answer: that there are none is said of that alone. */
  const [answered, setAnswered] = useState("");
  const pause = useRef<number>(undefined);
  const latest = useRef(text);
  const standing = useRef(chosen?.name ?? "");
  useEffect(() => {
    standing.current = chosen?.name ?? "";
    latest.current = standing.current;
    setText(standing.current);
  }, [chosen?.name]);

  /** What cannot be asked now is not offered; the next letter asks again. */
  const offer = async (written: string) => {
    const found = await askOnce(ActorChoices, { query: written, types: [...types] }).catch(() => undefined);
    if (latest.current !== written) return;
    setAnswered(written);
    setChoices(found?.search.edges.map(({ node }) => node).filter((node): node is Choice => "id" in node) ?? []);
  };
  const look = (written: string) => {
    setText(written);
    // The library writes what was chosen, too.
    if (latest.current === written) return;
    latest.current = written;
    window.clearTimeout(pause.current);
    if (written.trim() === "") {
      setChoices([]);
      standing.current = "";
      onChoose(undefined);
    } else if (/[\p{L}\p{N}]/u.test(written)) {
      pause.current = window.setTimeout(() => void offer(written), PAUSE_MS);
    }
  };
  const choose = (id: unknown) => {
    const actor = choices.find((choice) => choice.id === id);
    if (!actor) return;
    latest.current = actor.name;
    standing.current = actor.name;
    setText(actor.name);
    onChoose({ id: actor.id, name: actor.name });
  };
  const leave = () => {
    window.clearTimeout(pause.current);
    latest.current = standing.current;
    setText(standing.current);
  };
  return (
    <ComboBox
      className="field actor-box"
      items={choices}
      inputValue={text}
      onInputChange={look}
      onSelectionChange={choose}
      onBlur={leave}
      allowsEmptyCollection={text.trim() !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input required={isRequired} autoComplete="off" spellCheck={false} onFocus={({ target }) => selectUnlessWritten(target)} />
      <Choices>
        <ListBox renderEmptyState={() => <p className="actor-choice">{t(answered === text ? "none" : "looking")}</p>}>
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className="actor-choice">
              {"kind" in choice && <ActorMark family={FAMILY[choice.kind]} />}
              {choice.__typename === "Person" && <ActorMark family="person" />}
              <Text slot="label">{choice.name}</Text>
              <Text slot="description" className="soft small">
                {choice.__typename === "Organization" ? choice.kindLabel : t(choice.__typename)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Choices>
    </ComboBox>
  );
}

/** Whoever comes back to a name wants another. What is written before the next frame must not be written over, nor who has gone on be called back: selecting takes the focus. */
function selectUnlessWritten(input: HTMLInputElement): void {
  const { value } = input;
  requestAnimationFrame(() => {
    if (input.value === value && document.activeElement === input) input.select();
  });
}

/**
 * What is offered, below the box and on the same sheet: it stays there while the page scrolls under a finger, where the library's popover
 * closes. A press on it leaves the box its focus, and so its words.
 */
function Choices({ children }: { readonly children: ReactNode }): ReactNode {
  const state = useContext(ComboBoxStateContext);
  const place = useContext(PopoverContext);
  // The library reads the choices where there is no state yet.
  if (!state) return children;
  if (!state.isOpen || !place || !("ref" in place)) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press does nothing here
    <section className="actor-choices" ref={place.ref} onMouseDown={(event) => event.preventDefault()}>
      {children}
    </section>
  );
}
