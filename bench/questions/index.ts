import { changedSince } from "./changed-since.js";
import { changes } from "./changes.js";
import { committee } from "./committee.js";
import { directoryPage } from "./directory-page.js";
import { names } from "./names.js";
import { neighbors } from "./neighbors.js";
import type { Question } from "./question.js";
import { search } from "./search.js";
import { sheet } from "./sheet.js";

export const questions: readonly Question[] = [directoryPage, sheet, names, search, changedSince, changes, committee, neighbors];
