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
type Done<Data extends Answers> = Exclude<Data[keyof Data], WriteFailure>;

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
  readonly forgetFailure: () => void;
}

export function useWrite(): Write {
  const t = useWords(stateWords);
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WriteFailure>();
  const unanswered = useRef<{ readonly said: string; readonly key: string }>(undefined);

  const write: Write["write"] = async <Data extends Answers, Variables>(
    operation: StoredOperation<Data, Variables>,
    variables: Variables,
  ) => {
    const said = `${operation.name} ${JSON.stringify(variables)}`;
    const key = unanswered.current?.said === said ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = { said, key };
    setBusy(true);
    setFailure(undefined);
    try {
      const [answer] = Object.values(await ask(operation, variables, { idempotencyKey: key })) as Data[keyof Data][];
      unanswered.current = undefined;
      if (answer === undefined || isFailure(answer)) {
        setFailure(answer);
        return undefined;
      }
      forgetAnswers();
      await router.invalidate();
      return answer as Done<Data>;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { kind } = error;
      const known = kind === "missing" ? "notFound" : kind;
      const message = error.message === "" ? `${t(`${known}.title`)}. ${t(`${known}.text`)}` : error.message;
      setFailure({ code: kind, message, path: null, remedy: error.remedy ?? null });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, write, forgetFailure: () => setFailure(undefined) };
}
