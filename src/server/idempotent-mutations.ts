import type { FormattedExecutionResult } from "graphql";
import type { IdempotentRequest, Viewer } from "../core/context.js";
import type { Services } from "../core/services.js";
import { IdempotencyKeys } from "../writer/idempotency-keys.js";
import type { GraphQLParameters } from "./graphql-parameters.js";
import type { HttpExchange } from "./http-exchange.js";
import { badRequest } from "./http-refusal.js";
import type { AskedOperation } from "./operation-reader.js";

const HEADER = "idempotency-key";
const FORM = /^[\x21-\x7e]{1,255}$/;

/**
 * Runs an operation. A mutation that comes with an `Idempotency-Key` and a credential is done once: who sends it again within a day,
 * or at the same time, gets the same answer. An answer with unexpected errors is not kept, so that sending it again can mend it.
 * @throws HttpRefusal for a malformed key, ExpectedError for one that came with another request
 */
export async function answerOnce(
  { request }: HttpExchange,
  { credential }: Viewer,
  asked: AskedOperation,
  { operationName, variables }: GraphQLParameters,
  services: Services,
  run: (idempotency?: IdempotentRequest) => Promise<FormattedExecutionResult>,
): Promise<FormattedExecutionResult> {
  const key = request.headers[HEADER];
  if (key === undefined || asked.operation.operation !== "mutation" || !credential) return await run();
  if (typeof key !== "string" || !FORM.test(key)) throw malformed();
  const once = await services.get(IdempotencyKeys).begin({
    account: `${credential.kind}:${credential.id}`,
    key,
    content: JSON.stringify([asked.source, operationName ?? null, variables]),
  });
  if (once.answered !== null) return JSON.parse(once.answered) as FormattedExecutionResult;
  const result = await run(once);
  if (result.errors) return result;
  return JSON.parse(await once.keep(JSON.stringify(result))) as FormattedExecutionResult;
}

function malformed(): Error {
  return badRequest({
    fr: "L'en-tête Idempotency-Key tient de 1 à 255 caractères ASCII visibles, par exemple un UUID.",
    en: "The header Idempotency-Key holds 1 to 255 visible ASCII characters, such as a UUID.",
  });
}
