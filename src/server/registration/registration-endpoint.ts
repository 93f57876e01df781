import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import { publicViewer, type RequestContext, type StatementRunner } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { Services } from "../../core/services.js";
import { type OwnRegistration, Registrations } from "../../modules/registration/index.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { answerExpectedError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { HttpRefusal, methodNotAllowed } from "../http-refusal.js";
import { knownViewer } from "../known-viewer.js";
import { type AllowedOrigins, assertOriginAllowed } from "../origin-rule.js";
import { sendPage } from "../pages/page.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { readBody } from "../request-body.js";
import { sendJson } from "../send.js";
import { registrationPage, registrationRefusal } from "./registration-page.js";

export const REGISTRATION_PATH = "/inscription";

export interface RegistrationEndpointOptions extends PointSpendingOptions {
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly services: Services;
  readonly allowedOrigins: AllowedOrigins;
  readonly clock: Clock;
}

/**
 * Where the links in letters lead: how a registration stands, and two buttons, which work without JavaScript. Looking changes nothing,
 * since mail programs follow links before people do.
 */
export class RegistrationEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: RegistrationEndpointOptions) {
    this.points = new PointSpending(options);
  }

  async handle(exchange: HttpExchange): Promise<void> {
    exchange.operation = { kind: "registration", name: undefined };
    const { request, language } = exchange;
    try {
      const isPost = request.method === "POST";
      if (!isPost && request.method !== "GET" && request.method !== "HEAD") throw methodNotAllowed("GET, HEAD, POST");
      if (isPost) assertOriginAllowed(request, this.options.allowedOrigins);
      await knownViewer(exchange, this.points, async () => publicViewer);
      const given = isPost ? new URLSearchParams(await readBody(request)) : exchange.search;
      const token = given.get("jeton") ?? "";
      const registration = await this.act(exchange, isPost ? given.get("action") : null, token);
      await sendPage(exchange, 200, registrationPage(language, registration, token));
    } catch (error) {
      if (error instanceof WriteRefusal) await sendPage(exchange, 404, registrationRefusal(language, error.text, error.details.remedy));
      else if (error instanceof HttpRefusal) await sendJson(exchange, error.status, { error: error.code }, error.headers);
      else if (error instanceof ExpectedError) await answerExpectedError(exchange, error);
      else throw error;
    }
  }

  private act(exchange: HttpExchange, action: string | null, token: string): Promise<OwnRegistration> {
    const { services, readerFor, clock } = this.options;
    const registrations = services.get(Registrations);
    const context: RequestContext = {
      requestId: exchange.requestId,
      viewer: publicViewer,
      language: exchange.language,
      today: todayInParis(clock),
      reader: readerFor("PUBLIC"),
      services,
    };
    if (action === "confirm") return registrations.confirm(context, token);
    return action === "withdraw" ? registrations.withdraw(context, token) : registrations.look(context, token);
  }
}
