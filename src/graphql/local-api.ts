import { getVariableValues, Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import type { Audience } from "../core/audience.js";
import type { StatementRunner } from "../core/context.js";
import type { Language } from "../core/language.js";
import { Services } from "../core/services.js";
import { EntityCatalogue } from "../database/entity-catalogue.js";
import { entities } from "../modules/entities.js";
import { Planner } from "../planner/planner.js";
import { PlannedReader } from "./planned-reader.js";
import { buildMaillageSchema } from "./schema.js";

export interface LocalCaller {
  readonly audience: Audience;
  readonly language: Language;
  readonly today: string;
  /** Reads as the audience. */
  readonly reader: StatementRunner;
}

/** The API without its HTTP face, for commands: the same schema, planner and views. Of operations that SQL answers wholly. */
export class LocalApi {
  private constructor(
    private readonly schema: ReturnType<typeof buildMaillageSchema>,
    private readonly planned: PlannedReader,
    private readonly caller: LocalCaller,
  ) {}

  static async create(caller: LocalCaller): Promise<LocalApi> {
    const schema = buildMaillageSchema();
    const planner = new Planner(schema, await EntityCatalogue.of(entities));
    return new LocalApi(schema, new PlannedReader(planner, schema, "no pages are kept"), caller);
  }

  /** @throws when the operation is not one of the schema, or its variables are wrong */
  async ask<Data>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const document = parse(text);
    const [invalid] = validate(this.schema, document);
    if (invalid) throw invalid;
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (errors?.[0]) throw errors[0];
    const { audience, ...rest } = this.caller;
    const context = { ...rest, requestId: "local", viewer: { audience, scopes: ["read"] as const }, services: new Services() };
    return JSON.parse(await this.planned.answer({ document, operation, variables: coerced ?? {} }, context)) as Data;
  }
}
