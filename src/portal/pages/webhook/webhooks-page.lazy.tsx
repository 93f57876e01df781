import "../team/team-tools.css";
import "./webhook.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import type { WebhooksPageQuery } from "../../graphql/operations/WebhooksPage.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { Secret } from "../../parts/secret/secret.js";
import { State } from "../../parts/state/state.js";
import { TeamLink } from "../team/team-link.js";
import { useMoment } from "./use-moment.js";
import { webhookWords } from "./webhook.words.js";
import { WebhookForm } from "./webhook-form.js";

export const webhooksLazy = createLazyRoute("/equipe/webhooks")({ component: WebhooksPage });

function WebhooksPage(): ReactElement {
  const t = useWords(webhookWords);
  const webhooks: WebhooksPageQuery["webhooks"] = webhooksLazy.useLoaderData();
  const { apres }: { readonly apres?: string } = webhooksLazy.useSearch();
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  return (
    <div className="team-tools webhooks">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      {made && <Secret key={made.secret} title={t("secret", { name: made.name })} value={made.secret} onKept={() => setMade(undefined)} />}
      <section aria-labelledby="list">
        <h2 id="list">{t("list")}</h2>
        {webhooks.totalCount === 0 ? <State text={t("none")} /> : <p className="soft">{t("count", { count: webhooks.totalCount })}</p>}
        <RecordList label={t("list")}>
          {webhooks.edges.map(({ node }) => (
            <WebhookItem key={node.id} webhook={node} />
          ))}
        </RecordList>
        <Pager pageInfo={webhooks.pageInfo} after={apres} />
      </section>
      <section aria-labelledby="make" data-screen-only>
        <h2 id="make">{t("make")}</h2>
        <WebhookForm onMade={setMade} />
      </section>
    </div>
  );
}

function WebhookItem({ webhook }: { readonly webhook: WebhooksPageQuery["webhooks"]["edges"][number]["node"] }): ReactElement {
  const t = useWords(webhookWords);
  const moment = useMoment();
  const { id, name, url, audience, state, disabledReason, deliveredAt, organization } = webhook;
  return (
    <RecordItem
      name={
        <Link className="record-name" to="/equipe/webhooks/$id" params={{ id }}>
          {name}
        </Link>
      }
    >
      <p>
        <strong>{t(`state.${state}`)}</strong>
        {disabledReason !== null && ` : ${t(`why.${disabledReason}`)}`}
        {" · "}
        {[
          t(`audience.${audience}`),
          organization?.name,
          deliveredAt === null ? t("neverDelivered") : t("lastDelivered", { when: moment(deliveredAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="webhook-url">{url}</p>
    </RecordItem>
  );
}
