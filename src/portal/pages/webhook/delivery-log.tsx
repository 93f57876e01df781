import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { forgetAnswers } from "../../graphql/answers.js";
import { ReplayWebhookDelivery } from "../../graphql/operations/ReplayWebhookDelivery.js";
import type { WebhookPageQuery } from "../../graphql/operations/WebhookPage.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Pager } from "../../parts/pager/pager.js";
import { State } from "../../parts/state/state.js";
import { DataTable } from "../../parts/table/data-table.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { useMoment } from "./use-moment.js";
import { webhookWords } from "./webhook.words.js";

type Deliveries = NonNullable<WebhookPageQuery["webhook"]>["deliveries"];
type Delivery = Deliveries["edges"][number]["node"];

/** What was sent, how often it was tried, how it was answered; each can be sent again. */
export function DeliveryLog({ deliveries, after }: { readonly deliveries: Deliveries; readonly after: string | undefined }): ReactElement {
  const t = useWords(webhookWords);
  const router = useRouter();
  const moment = useMoment();
  const { isBusy, failure, write } = useWrite();
  const [said, say] = useState("");
  const replay = async (id: string) => {
    if (await write(ReplayWebhookDelivery, { input: { id } })) say(t("replayed"));
  };
  const refresh = () => {
    forgetAnswers();
    void router.invalidate();
  };
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("log")}</h2>
      <div>
        <button type="button" className="button" data-quiet data-screen-only onClick={refresh}>
          {t("refresh")}
        </button>
      </div>
      <p role="status">{said}</p>
      <Failure failure={failure} />
      {deliveries.totalCount === 0 ? (
        <State text={t("noDelivery")} />
      ) : (
        <DataTable
          caption={t("logWhat", { count: deliveries.totalCount })}
          rows={deliveries.edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            { name: t("column.when"), cell: ({ createdAt }) => moment(createdAt) },
            { name: t("column.kind"), cell: (delivery) => <What delivery={delivery} /> },
            { name: t("column.state"), cell: (delivery) => <Result delivery={delivery} /> },
            { name: t("column.attempts"), cell: (delivery) => <Attempts delivery={delivery} /> },
            {
              name: t("column.actions"),
              cell: ({ id, kind, createdAt }) => (
                <button
                  type="button"
                  className="button"
                  data-quiet
                  disabled={isBusy}
                  aria-label={`${t("replay")} : ${t("of", { kind: t(`kind.${kind}`), when: moment(createdAt) })}`}
                  onClick={() => void replay(id)}
                >
                  {t("replay")}
                </button>
              ),
            },
          ]}
        />
      )}
      <Pager pageInfo={deliveries.pageInfo} after={after} />
    </section>
  );
}

function What({ delivery: { kind, messageId, body } }: { readonly delivery: Delivery }): ReactElement {
  const t = useWords(webhookWords);
  return (
    <>
      {t(`kind.${kind}`)}
      <details>
        <summary>{t("body")}</summary>
        <p className="small">
          <code>{messageId}</code>
        </p>
        <pre className="small">{body}</pre>
      </details>
    </>
  );
}

function Result({ delivery: { state, nextAttemptAt } }: { readonly delivery: Delivery }): ReactElement {
  const t = useWords(webhookWords);
  const moment = useMoment();
  return (
    <>
      <strong>{t(`delivery.${state}`)}</strong>
      {nextAttemptAt !== null && `, ${t("next", { when: moment(nextAttemptAt) })}`}
    </>
  );
}

function Attempts({ delivery: { attempts } }: { readonly delivery: Delivery }): ReactElement {
  const t = useWords(webhookWords);
  const format = useFormat();
  const answer = ({ failure, status }: Delivery["attempts"][number]): string => {
    if (failure !== null) return t(`failure.${failure}`, { status: status ?? "" });
    return status === null ? t("running") : t("status", { status });
  };
  return (
    <ul className="plain-list">
      {attempts.map((attempt) => (
        <li key={attempt.number}>
          {t("attempt", {
            number: attempt.number,
            time: format.time(attempt.startedAt),
            answer: answer(attempt),
            duration: attempt.duration === null ? "" : t("duration", { ms: format.number(attempt.duration) }),
          })}
        </li>
      ))}
    </ul>
  );
}
