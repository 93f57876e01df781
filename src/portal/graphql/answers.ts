import { useEffect, useState, useSyncExternalStore } from "react";
import { currentLanguage } from "../i18n/language.js";
import { ask } from "./client.js";
import type { StoredOperation } from "./stored-operation.js";

/** How long an answer is shown again without asking, in milliseconds. */
const FRESH_MS = 10_000;
const REMEMBERED = 40;

interface Kept {
  readonly at: number;
  readonly promise: Promise<unknown>;
  data?: unknown;
}

const answers = new Map<string, Kept>();

/** How often answers were forgotten; whoever shows one asks again. */
let forgotten = 0;
const showing = new Set<() => void>();

/** After signing in or out, what was answered to somebody else; after a write, what was answered before it. */
export function forgetAnswers(): void {
  answers.clear();
  forgotten += 1;
  for (const notify of showing) notify();
}

function watchForgetting(notify: () => void): () => void {
  showing.add(notify);
  return () => showing.delete(notify);
}

function keyOf(name: string, variables: unknown): string {
  return `${currentLanguage()} ${name} ${JSON.stringify(variables)}`;
}

/** The same question is asked once, however many want its answer; from a loader, so that it is on its way while the page's script comes. */
export function askOnce<Data, Variables>(operation: StoredOperation<Data, Variables>, variables: Variables): Promise<Data> {
  const key = keyOf(operation.name, variables);
  const kept = answers.get(key);
  if (kept && performance.now() - kept.at < FRESH_MS) return kept.promise as Promise<Data>;
  const promise = ask(operation, variables);
  const asked: Kept = { at: performance.now(), promise, ...(kept?.data !== undefined && { data: kept.data }) };
  answers.delete(key);
  answers.set(key, asked);
  for (const oldest of answers.keys()) {
    if (answers.size <= REMEMBERED) break;
    answers.delete(oldest);
  }
  promise.then(
    (data) => {
      asked.data = data;
    },
    () => answers.delete(key),
  );
  return promise;
}

/**
 * The answer to a question that changes as one types: until the new one is there, the one before, marked as stale. Where the address
 * alone decides and a skeleton may stand meanwhile, the route's loader is simpler.
 * @throws Problem, to the route's error page
 */
export function useAnswer<Data, Variables>(
  operation: StoredOperation<Data, Variables>,
  variables: Variables,
): { readonly data: Data | undefined; readonly isStale: boolean } {
  const key = keyOf(operation.name, variables);
  const epoch = useSyncExternalStore(watchForgetting, () => forgotten);
  const [shown, show] = useState<{ readonly key: string; readonly data?: Data; readonly problem?: unknown }>({ key: "" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the question is, and it is asked again once answers were forgotten
  useEffect(() => {
    let isWanted = true;
    askOnce(operation, variables).then(
      (data) => isWanted && show({ key, data }),
      (problem: unknown) => isWanted && show({ key, problem }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, epoch]);
  if (shown.key === key && shown.problem !== undefined) throw shown.problem;
  const kept = shown.key === key ? undefined : (answers.get(key)?.data as Data | undefined);
  return { data: kept ?? shown.data, isStale: shown.key !== key && kept === undefined };
}
