import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { forgetAnswers } from "../../graphql/answers.js";
import { ask } from "../../graphql/client.js";
import { Problem } from "../../graphql/problem.js";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import { stateWords } from "../state/state.words.js";
import { isFailure, type WriteFailure } from "./write-failure.js";

type Answers = Readonly<Record<string, object>>;
/** What a mutation of one field did. */
export type Done<Data extends Answers> = Exclude<Data[keyof Data], WriteFailure>;

interface Write {
  readonly isBusy: boolean;
  /** Why the last write was not done; of a network that failed, too. */
  readonly failure: WriteFailure | undefined;
  /**
   * Sends a mutation of one field. When it is done every page is asked for anew. Where no answer came, the same words sent again carry the
   * same key, so that what was done after all is not done twice.
   * @returns what was done; undefined when it was not, and `failure` says why
   */
  readonly write: <Data extends Answers, Variables>(
    operation: StoredOperation<Data, Variables>,
    variables: Variables,
  ) => Promise<Done<Data> | undefined>;
  /** The same, for whoever goes on from the failure at once; with `more` to come, pages are asked for anew by `refresh` after the last. */
  readonly attempt: <Data extends Answers, Variables>(
    operation: StoredOperation<Data, Variables>,
    variables: Variables,
    more?: "more",
  ) => Promise<Done<Data> | WriteFailure>;
  readonly refresh: () => Promise<void>;
  readonly forgetFailure: () => void;
}

export function useWrite(): Write {
  const t = useWords(stateWords);
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WriteFailure>();
  const unanswered = useRef<{ readonly said: string; readonly key: string }>(undefined);

  const attempt: Write["attempt"] = async <Data extends Answers, Variables>(
    operation: StoredOperation<Data, Variables>,
    variables: Variables,
    more?: "more",
  ) => {
    const said = `${operation.name} ${JSON.stringify(variables)}`;
    const key = unanswered.current?.said === said ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = { said, key };
    setBusy(true);
    setFailure(undefined);
    try {
      const [answer] = Object.values(await ask(operation, variables, { idempotencyKey: key })) as [Data[keyof Data]];
      unanswered.current = undefined;
      if (isFailure(answer)) {
        setFailure(answer);
        return answer;
      }
      if (more === undefined) await refresh();
      return answer as Done<Data>;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const unsent = failureOf(error);
      setFailure(unsent);
      return unsent;
    } finally {
      setBusy(false);
    }
  };
  const refresh = async () => {
    forgetAnswers();
    await router.invalidate();
  };
  const failureOf = ({ kind, message, remedy }: Problem): WriteFailure => {
    const state = kind === "missing" ? "notFound" : kind;
    const said = message === "" ? `${t(`${state}.title`)}. ${t(`${state}.text`)}` : message;
    return { code: kind, message: said, path: null, remedy: remedy ?? null };
  };
  const write: Write["write"] = async (operation, variables) => {
    const answer = await attempt(operation, variables);
    return isFailure(answer) ? undefined : (answer as Exclude<typeof answer, WriteFailure>);
  };
  return { isBusy, failure, write, attempt, refresh, forgetFailure: () => setFailure(undefined) };
}
