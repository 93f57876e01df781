import { getVariableValues, Kind, parse } from "graphql";
import pg from "pg";
import { systemClock, todayInParis } from "../src/core/clock.js";
import { EntityCatalogue } from "../src/database/entity-catalogue.js";
import { buildMaillageSchema } from "../src/graphql/schema.js";
import { entities } from "../src/modules/entities.js";
import { Planner } from "../src/planner/planner.js";
import { statements } from "./peers/hand-sql/statements.js";
import { maillage } from "./peers/peer.js";
import type { Question, Variables } from "./questions/question.js";

/** Executions after which PostgreSQL has settled on the plan that it keeps for a prepared statement. */
const SETTLED = 7;

interface Runnable {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly isPlannedOnce?: boolean;
}

/** The plans, with what they did, of Maillage's statement for the question and of the hand-written one, as prepared statements in use. */
export async function explainQuestion(readerUrl: string, question: Question, variables: Variables): Promise<string> {
  const client = new pg.Client({ connectionString: readerUrl, options: "-c jit=off" });
  await client.connect();
  try {
    const planned = await plannedStatement(question, variables);
    const byHand = statements[question.key];
    const plans = [`# ${question.title}`, `## Maillage\n${planned.text}\n${await explain(client, planned)}`];
    if (byHand) plans.push(`## By hand\n${await explain(client, { text: byHand.text, values: byHand.values(variables, today()) })}`);
    return plans.join("\n\n");
  } finally {
    await client.end();
  }
}

async function plannedStatement(question: Question, variables: Variables): Promise<Runnable> {
  const schema = buildMaillageSchema();
  const planner = new Planner(schema, await EntityCatalogue.of(entities));
  const document = parse(question.document);
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${question.key}" is no operation`);
  const given = (JSON.parse(maillage.bodyOf(question, variables)) as { variables: Variables }).variables;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors) throw errors[0] ?? new Error("no variables");
  const frame = {
    variables: coerced,
    today: today(),
    language: "fr",
    cursorKey: "",
    cursorDays: 30,
    now: new Date(),
    audience: "PUBLIC" as const,
  };
  return planner.planQuery({ document, operation }, frame).bind(frame, true);
}

async function explain(client: pg.Client, { text, values, isPlannedOnce = false }: Runnable): Promise<string> {
  await client.query(`set plan_cache_mode = ${isPlannedOnce ? "force_generic_plan" : "auto"}`);
  const execution = `execute explained${values.length === 0 ? "" : `(${values.map(literal).join(", ")})`}`;
  await client.query(`prepare explained as ${text}`);
  for (let times = 0; times < SETTLED; times += 1) await client.query(execution);
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (analyze, buffers) ${execution}`);
  await client.query("deallocate explained");
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(String(item))).join(",")}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

function today(): string {
  return todayInParis(systemClock);
}
