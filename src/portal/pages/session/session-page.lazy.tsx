import { createLazyRoute } from "@tanstack/react-router";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { sessionWords } from "./session.words.js";

export const sessionLazy = createLazyRoute("/connexion")({ component: () => <PageTitle title={useWords(sessionWords)("title")} /> });
