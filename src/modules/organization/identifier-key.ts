import { v7 as uuidv7 } from "uuid";
import type { RecordKey } from "../../writer/record-key.js";
import type { IdentifierInput } from "./organization.inputs.js";
import { identifierRow } from "./organization-identifiers.js";

/** An organization is known again by any identifier that it bears. */
export const identifierKey: RecordKey<IdentifierInput> = {
  field: "identifier",
  lockName: ({ scheme, value, source }) => `Organization ${scheme} ${value.replaceAll(/[\s.]/g, "").toUpperCase()} ${source ?? ""}`,
  sourceOf: ({ source }) => source,
  async find(given, sourceId, path, runner) {
    const { scheme, value } = identifierRow(given, path);
    const [bearer] = await runner.run<{ id: string }>({
      name: "bearer_of_identifier",
      text: "select organization_id as id from identifier where scheme = $1 and value = $2 and source_id is not distinct from $3",
      values: [scheme, value, sourceId ?? null],
    });
    return bearer?.id;
  },
  async keep(id, given, sourceId, path, runner) {
    const { scheme, value } = identifierRow(given, path);
    await runner.run({
      name: "keep_identifier",
      text: "insert into identifier (id, organization_id, scheme, value, source_id) values ($1, $2, $3, $4, $5) on conflict (scheme, value, source_id) do nothing",
      values: [uuidv7(), id, scheme, value, sourceId ?? null],
    });
  },
};
