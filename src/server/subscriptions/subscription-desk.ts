import type { IncomingMessage } from "node:http";
import { type GraphQLFormattedError, type GraphQLSchema, getVariableValues } from "graphql";
import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { RequestContext, StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { Language } from "../../core/language.js";
import type { Logger } from "../../core/logger.js";
import type { Services } from "../../core/services.js";
import { OperationCosts } from "../../graphql/cost/operation-cost.js";
import { PAGE, type PageQuery, pageQueryOf } from "../../graphql/page-query.js";
import type { PlannedPages } from "../../graphql/planned-pages.js";
import type { FeedPulse } from "../../modules/sync/index.js";
import { type AdmissionOptions, REFUSAL_COST, tooCostly } from "../admission.js";
import { withDeadline } from "../deadline.js";
import { formatError } from "../format-error.js";
import type { GraphQLParameters } from "../graphql-parameters.js";
import { type AskedOperation, OperationReader, type OperationReaderOptions } from "../operation-reader.js";
import { PointSpending, rateLimited } from "../point-spending.js";
import { assertStorableVariables } from "../storable-text.js";
import { ChangeStream } from "./change-stream.js";
import type { ProvenViewer } from "./proven-viewer.js";
import type { SubscriptionLimits } from "./subscription-limits.js";
import { Turns } from "./turns.js";

export type Transport = "websocket" | "sse";

/** What is counted of subscriptions. */
export interface SubscriptionMetrics {
  observeOpen(transport: Transport, change: 1 | -1): void;
  observePage(transport: Transport): void;
}

export interface SubscriptionDeskOptions extends AdmissionOptions, OperationReaderOptions {
  readonly schema: GraphQLSchema;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly services: Services;
  /** From a page asked to its answer, in milliseconds. */
  readonly operationTimeoutMs: number;
  readonly pages: Pick<PlannedPages, "page">;
  readonly pulse: Pick<FeedPulse, "watch">;
  readonly limits: SubscriptionLimits;
  readonly metrics: SubscriptionMetrics;
  readonly log: Logger;
  readonly clock: Clock;
}

/** Who subscribes, and how they came. */
export interface Subscriber {
  readonly requestId: string;
  readonly language: Language;
  readonly request: IncomingMessage;
  readonly transport: Transport;
  readonly proven: ProvenViewer;
}

/** A subscription that was let in. */
export interface OpenSubscription {
  readonly asked: AskedOperation;
  readonly stream: ChangeStream;
}

/** Opens subscriptions for whoever asks, over whatever transport: reads the operation, refuses what may not be, and pays for each page. */
export class SubscriptionDesk {
  readonly points: PointSpending;
  readonly #reader: OperationReader;
  readonly #costs: OperationCosts;
  readonly #turns: Turns;

  constructor(private readonly options: SubscriptionDeskOptions) {
    this.points = new PointSpending(options);
    this.#reader = new OperationReader(options);
    this.#costs = new OperationCosts(options.schema);
    this.#turns = new Turns(options.limits.reading);
  }

  /** @throws whatever {@link errorsOf} can tell. Who has no points is not read for: pages are paid once it is known what they hold */
  async open(subscriber: Subscriber, parameters: GraphQLParameters): Promise<OpenSubscription> {
    await this.charge(subscriber.request, subscriber.proven.viewer);
    await subscriber.proven.confirm();
    const asked = this.#read(parameters, subscriber);
    return { asked, stream: this.#stream(asked, pageQueryOf(asked), subscriber) };
  }

  /** What asking costs, granted or refused. @throws ExpectedError RATE_LIMITED */
  async charge(request: IncomingMessage, viewer: Viewer): Promise<void> {
    const spending = await this.points.trySpend({ request }, viewer, REFUSAL_COST);
    if (!spending.isGranted) throw rateLimited(spending);
  }

  errorsOf(
    error: unknown,
    { requestId, language }: Pick<Subscriber, "requestId" | "language">,
    variables: GraphQLParameters["variables"] = {},
  ): GraphQLFormattedError[] {
    const { schema, log } = this.options;
    return formatError(error, { requestId, language, schema, variables, log, logged: new Set() });
  }

  #read(parameters: GraphQLParameters, { request, proven: { viewer } }: Subscriber): AskedOperation {
    assertStorableVariables(parameters.variables);
    const asked = this.#reader.read(parameters, viewer);
    if (asked.operation.operation !== "subscription") throw noSubscription();
    const { errors } = getVariableValues(this.options.schema, asked.operation.variableDefinitions ?? [], parameters.variables, {
      maxErrors: 1,
    });
    if (errors?.[0]) throw errors[0];
    const limit = this.points.limitOf({ request }, viewer);
    const cost = this.#costs.costOf(asked);
    const most = asked.isStored ? limit : Math.min(limit, this.options.maximumCost);
    if (cost > most) throw tooCostly(cost, most);
    return asked;
  }

  #stream(asked: AskedOperation, { worth }: PageQuery, subscriber: Subscriber): ChangeStream {
    const { pages, pulse, limits, metrics, operationTimeoutMs } = this.options;
    const { request, transport, proven } = subscriber;
    const startedAt = performance.now();
    let sent = 0;
    metrics.observeOpen(transport, 1);
    return new ChangeStream({
      read: (after) =>
        this.#turns.run(async () => {
          await proven.confirm();
          return await withDeadline(pages.page(asked, after, this.#contextOf(subscriber)), operationTimeoutMs);
        }),
      pay: async (changes) => {
        const cost = this.#costs.costOf({ ...worth, variables: { ...asked.variables, [PAGE.first]: Math.max(1, changes) } });
        const { isGranted, retryAfter } = await this.points.trySpend({ request }, proven.viewer, cost);
        if (!isGranted) return retryAfter * 1_000;
        metrics.observePage(transport);
        sent += 1;
        return 0;
      },
      confirm: () => proven.confirm(),
      confirmEveryMs: limits.confirmEveryMs,
      watch: pulse.watch(proven.viewer.audience),
      onEnd: () => {
        metrics.observeOpen(transport, -1);
        this.#log(subscriber, asked, sent, performance.now() - startedAt);
      },
    });
  }

  #contextOf({ requestId, language, proven: { viewer } }: Subscriber): RequestContext {
    const { services, readerFor, clock } = this.options;
    return { requestId, language, viewer, today: todayInParis(clock), reader: readerFor(viewer.audience), services };
  }

  #log({ requestId, transport, proven: { viewer } }: Subscriber, asked: AskedOperation, pages: number, milliseconds: number): void {
    this.options.log.info(
      {
        requestId,
        transport,
        audience: viewer.audience,
        keyId: viewer.credential?.kind === "key" ? viewer.credential.id : undefined,
        operationName: asked.isStored ? asked.operation.name?.value : undefined,
        pages,
        ms: Math.round(milliseconds),
      },
      "Subscription",
    );
  }
}

function noSubscription(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "On ne fait ici que s'abonner.", en: "One can only subscribe here." },
    { remedy: { fr: "Envoyez questions et écritures par POST /graphql.", en: "Send queries and mutations by POST /graphql." } },
  );
}
