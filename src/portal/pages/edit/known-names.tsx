import { Link } from "@tanstack/react-router";
import { type ReactElement, useEffect, useState } from "react";
import { askOnce } from "../../graphql/answers.js";
import { ActorChoices, type ActorChoicesQuery } from "../../graphql/operations/ActorChoices.js";
import { useWords } from "../../i18n/use-words.js";
import { editWords } from "./edit.words.js";

const PAUSE_MS = 400;
const LEAST_LETTERS = 4;
const MOST_NAMES = 5;

type Known = Extract<ActorChoicesQuery["search"]["edges"][number]["node"], { readonly __typename: "Organization" | "Person" }>;

interface KnownNamesProps {
  /** What is typed as the name of somebody or something new. */
  readonly name: string;
  readonly type: "ORGANIZATION" | "PERSON";
}

/** Who bears such a name already, so that nobody is made twice. */
export function KnownNames({ name, type }: KnownNamesProps): ReactElement {
  const t = useWords(editWords);
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    const query = name.trim();
    let isWanted = true;
    const look = async () => {
      // What cannot be asked now must not take the form away.
      const found = query.length < LEAST_LETTERS ? undefined : await askOnce(ActorChoices, { query, types: [type] }).catch(() => undefined);
      const nodes = found?.search.edges.map(({ node }) => node) ?? [];
      if (isWanted) setKnown(nodes.filter((node) => node.__typename === "Organization" || node.__typename === "Person"));
    };
    const pause = window.setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(pause);
    };
  }, [name, type]);
  return (
    <div role="status">
      {known.length > 0 && (
        <>
          <p>{t("known")}</p>
          <ul className="plain-list">
            {known.slice(0, MOST_NAMES).map(({ __typename, id, name: other }) => (
              <li key={id}>
                <Link to={__typename === "Person" ? "/personnes/$id" : "/organismes/$id"} params={{ id }} target="_blank">
                  {other}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
