import "../team/team-tools.css";
import "./webhook.css";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { DeleteWebhook } from "../../graphql/operations/DeleteWebhook.js";
import { RotateWebhookSecret } from "../../graphql/operations/RotateWebhookSecret.js";
import { TestWebhook } from "../../graphql/operations/TestWebhook.js";
import { UpdateWebhook } from "../../graphql/operations/UpdateWebhook.js";
import type { WebhookPageQuery } from "../../graphql/operations/WebhookPage.js";
import { useWords } from "../../i18n/use-words.js";
import { ConfirmButton } from "../../parts/dialog/confirm-button.js";
import { Facts } from "../../parts/facts/facts.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Secret } from "../../parts/secret/secret.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { DeliveryLog } from "./delivery-log.js";
import { useMoment } from "./use-moment.js";
import { webhookWords } from "./webhook.words.js";

export const webhookLazy = createLazyRoute("/equipe/webhooks/$id")({ component: WebhookPage });

type Webhook = NonNullable<WebhookPageQuery["webhook"]>;

function WebhookPage(): ReactElement {
  const t = useWords(webhookWords);
  const webhook: Webhook = webhookLazy.useLoaderData();
  const { apres }: { readonly apres?: string } = webhookLazy.useSearch();
  return (
    <div className="team-tools webhooks" data-wide>
      <PageTitle title={webhook.name} above={<Link to="/equipe/webhooks">{t("title")}</Link>} />
      <WebhookFacts webhook={webhook} />
      <WebhookActions webhook={webhook} />
      <DeliveryLog deliveries={webhook.deliveries} after={apres} />
    </div>
  );
}

function WebhookFacts({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const t = useWords(webhookWords);
  const moment = useMoment();
  const { url, audience, organization, state, disabledAt, disabledReason, announcedAt, deliveredAt, previousSecretUntil, createdAt } =
    webhook;
  const stateName = t(`state.${state}`);
  return (
    <Facts
      facts={[
        [
          t("stateIs"),
          <>
            <strong>{disabledAt === null ? stateName : t("since", { state: stateName, when: moment(disabledAt) })}</strong>
            {disabledReason !== null && ` : ${t(`why.${disabledReason}`)}`}
          </>,
        ],
        [t("address"), url],
        [t("told"), t(`audience.${audience}`)],
        [
          t("organization"),
          organization && (
            <Link to="/organismes/$id" params={{ id: organization.id }}>
              {organization.name}
            </Link>
          ),
        ],
        [t("announced"), announcedAt && moment(announcedAt)],
        [t("delivered"), deliveredAt === null ? t("neverDelivered") : moment(deliveredAt)],
        [t("previousSecret"), previousSecretUntil && t("previousUntil", { when: moment(previousSecretUntil) })],
        [t("made"), moment(createdAt)],
      ]}
    />
  );
}

function WebhookActions({ webhook: { id, name, state } }: { readonly webhook: Webhook }): ReactElement {
  const t = useWords(webhookWords);
  const navigate = useNavigate();
  const { isBusy, failure, write } = useWrite();
  const [said, say] = useState("");
  const [secret, setSecret] = useState<string>();
  const isActive = state === "ACTIVE";
  const test = async () => {
    if (await write(TestWebhook, { input: { id } })) say(t("tested"));
  };
  const change = async () => {
    if (await write(UpdateWebhook, { input: { id, isActive: !isActive } })) say(t(isActive ? "paused" : "resumed"));
  };
  const rotate = async () => setSecret((await write(RotateWebhookSecret, { input: { id } }))?.secret);
  const remove = async () => {
    if (await write(DeleteWebhook, { input: { id } })) await navigate({ to: "/equipe/webhooks" });
  };
  return (
    <section aria-labelledby="act" data-screen-only>
      <h2 id="act">{t("actions")}</h2>
      {secret !== undefined && <Secret title={t("secret", { name })} value={secret} onKept={() => setSecret(undefined)} />}
      <div className="team-actions">
        <button type="button" className="button" disabled={isBusy} onClick={() => void test()}>
          {t("test")}
        </button>
        <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void change()}>
          {t(isActive ? "pause" : "resume")}
        </button>
        <ConfirmButton label={t("rotate")} onConfirm={rotate}>
          <p>{t("rotateText")}</p>
        </ConfirmButton>
        <ConfirmButton label={t("delete")} onConfirm={remove}>
          <p>{t("deleteText")}</p>
        </ConfirmButton>
      </div>
      <p role="status">{said}</p>
      <Failure failure={failure} />
    </section>
  );
}
