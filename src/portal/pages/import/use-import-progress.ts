import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { forgetAnswers } from "../../graphql/answers.js";
import { ask } from "../../graphql/client.js";
import { ImportProgress, type ImportProgressQuery } from "../../graphql/operations/ImportProgress.js";
import { Problem } from "../../graphql/problem.js";
import { type ImportView, isAtRest } from "./import-view.js";

type Progress = NonNullable<ImportProgressQuery["import"]>;

const PAUSE_MS = 700;
/** After a question that was not answered. */
const LONG_PAUSE_MS = 5_000;

/** How far an import is, asked again and again while something is under way; once it is at rest the page is asked for anew. */
export function useImportProgress(shown: ImportView): Progress {
  const router = useRouter();
  const [latest, setLatest] = useState<Progress>();
  const { id, state } = shown;
  useEffect(() => {
    if (isAtRest({ state })) return;
    let isWanted = true;
    let timer = 0;
    const look = async (): Promise<void> => {
      let pause = PAUSE_MS;
      try {
        const { import: now } = await ask(ImportProgress, { id });
        if (!isWanted) return;
        if (now === null || isAtRest(now)) {
          forgetAnswers();
          await router.invalidate();
          return;
        }
        setLatest(now);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        pause = LONG_PAUSE_MS;
      }
      if (isWanted) timer = window.setTimeout(() => void look(), pause);
    };
    timer = window.setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [id, state, router]);
  return latest?.id === id && !isAtRest(shown) ? latest : shown;
}
