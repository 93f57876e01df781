import { Command, InvalidArgumentError } from "commander";
import { AUDIENCES, type Audience } from "../src/core/audience.js";
import { questions } from "./questions/index.js";
import { type Question } from "./questions/question.js";

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly questions: readonly Question[];
  readonly explain: boolean;
  /** Whose views to compare with the tables themselves, instead of Maillage with its peers. */
  readonly audience?: Audience;
}

const MAX_SECONDS = 60;

/** @throws by ending the process, with a message, when an option is not understood */
export function readOptions(argv: readonly string[]): BenchOptions {
  return new Command("bench")
    .description("Asks Maillage, ordinary resolvers and hand-written SQL the same questions, and prints a Markdown table.")
    .option("--sizes <numbers>", "organizations of the generated networks", wholeNumbers(100, 2_000_000), [10_000])
    .option("--seconds <number>", "of one round", wholeNumber(1, MAX_SECONDS), 5)
    .option("--rounds <number>", "of each server and question; their median counts", wholeNumber(1, 20), 5)
    .option("--connections <number>", "that ask at the same time", wholeNumber(1, 256), 16)
    .option("--questions <keys>", `of ${questions.map(({ key }) => key).join(", ")}`, chosenQuestions, questions)
    .option("--audience <name>", "compare Maillage on this audience's views with Maillage on the tables, and with nothing else", audience)
    .option("--explain", "print the plans of the statements instead of timing them", false)
    .parse(argv)
    .opts<BenchOptions>();
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} is expected.`);
  };
}

function wholeNumbers(least: number, most: number): (text: string) => number[] {
  return (text) => text.split(",").map(wholeNumber(least, most));
}

function audience(text: string): Audience {
  const known = AUDIENCES.find((candidate) => candidate === text);
  if (known) return known;
  throw new InvalidArgumentError(`One of ${AUDIENCES.join(", ")} is expected.`);
}

function chosenQuestions(text: string): Question[] {
  return text.split(",").map((key) => {
    const question = questions.find((candidate) => candidate.key === key);
    if (question) return question;
    throw new InvalidArgumentError(`There is no question "${key}".`);
  });
}
