import "../team/team-tools.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import type { KeysPageQuery } from "../../graphql/operations/KeysPage.js";
import { RevokeApiKey } from "../../graphql/operations/RevokeApiKey.js";
import { RotateApiKey } from "../../graphql/operations/RotateApiKey.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { ConfirmButton } from "../../parts/dialog/confirm-button.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { Secret } from "../../parts/secret/secret.js";
import { State } from "../../parts/state/state.js";
import { DataTable } from "../../parts/table/data-table.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { TeamLink } from "../team/team-link.js";
import { keyWords } from "./key.words.js";
import { KeyForm } from "./key-form.js";
import { KEY_SCOPES, SCOPE_WORDS } from "./key-scopes.js";

export const keysLazy = createLazyRoute("/equipe/cles")({ component: KeysPage });

type ApiKey = KeysPageQuery["apiKeys"]["edges"][number]["node"];

function KeysPage(): ReactElement {
  const t = useWords(keyWords);
  const keys: KeysPageQuery["apiKeys"] = keysLazy.useLoaderData();
  const { apres }: { readonly apres?: string } = keysLazy.useSearch();
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const [said, say] = useState("");
  const { failure, write } = useWrite();
  const rotate = async ({ id }: ApiKey) => {
    const done = await write(RotateApiKey, { input: { id } });
    if (done) setMade({ name: done.apiKey.name, secret: done.secret });
  };
  const revoke = async ({ id, name }: ApiKey) => {
    if (await write(RevokeApiKey, { input: { id } })) say(t("done", { name }));
  };
  return (
    <div className="team-tools" data-wide>
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      {made && <Secret key={made.secret} title={t("secret", { name: made.name })} value={made.secret} onKept={() => setMade(undefined)} />}
      <section aria-labelledby="list">
        <h2 id="list">{t("list")}</h2>
        <p role="status">{said}</p>
        <Failure failure={failure} />
        {keys.totalCount === 0 ? (
          <State text={t("none")} />
        ) : (
          <DataTable
            caption={t("count", { count: keys.totalCount })}
            rows={keys.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { name: t("column.name"), cell: (key) => <KeyName apiKey={key} /> },
              { name: t("column.audience"), cell: ({ audience }) => t(`audience.${audience}`) },
              { name: t("column.scopes"), cell: ({ scopes }) => <Scopes scopes={scopes} /> },
              { name: t("column.until"), cell: (key) => <Until apiKey={key} /> },
              { name: t("column.used"), cell: ({ lastUsedOn }) => <Used day={lastUsedOn} /> },
              {
                name: t("column.actions"),
                cell: (key) =>
                  key.revokedAt === null && (
                    <div className="team-actions">
                      {key.replacedBy === null && (
                        <ConfirmButton label={t("rotate")} of={key.name} onConfirm={() => rotate(key)}>
                          <p>{t("rotateText")}</p>
                        </ConfirmButton>
                      )}
                      <ConfirmButton label={t("revoke")} of={key.name} onConfirm={() => revoke(key)}>
                        <p>{t("revokeText")}</p>
                      </ConfirmButton>
                    </div>
                  ),
              },
            ]}
          />
        )}
        <Pager pageInfo={keys.pageInfo} after={apres} />
      </section>
      <section aria-labelledby="make" data-screen-only>
        <h2 id="make">{t("make")}</h2>
        <KeyForm onMade={setMade} />
      </section>
    </div>
  );
}

function KeyName({ apiKey: { name, publicPart, organization } }: { readonly apiKey: ApiKey }): ReactElement {
  const t = useWords(keyWords);
  return (
    <>
      <strong>{name}</strong>
      <br />
      <code className="small">{publicPart}…</code>
      {organization && (
        <>
          <br />
          <Link to="/organismes/$id" params={{ id: organization.id }}>
            {t("forOrganization", { name: organization.name })}
          </Link>
        </>
      )}
    </>
  );
}

function Scopes({ scopes }: Pick<ApiKey, "scopes">): string {
  const t = useWords(keyWords);
  return scopes
    .map((scope) => {
      const known = KEY_SCOPES.find((one) => one === scope);
      return known ? t(`scope.${SCOPE_WORDS[known]}`) : scope;
    })
    .join(", ");
}

function Until({ apiKey: { expiresAt, revokedAt, replacedBy } }: { readonly apiKey: ApiKey }): string {
  const t = useWords(keyWords);
  const format = useFormat();
  if (revokedAt !== null) return t("revoked", { day: format.date(parisDay(revokedAt)) });
  if (expiresAt === null) return t("always");
  const day = format.date(parisDay(expiresAt));
  if (new Date(expiresAt) < new Date()) return t("expired", { day });
  const isSoon = replacedBy === null && new Date(expiresAt).getTime() - Date.now() <= SOON;
  return [replacedBy !== null && t("replaced"), isSoon && t("soon"), t("until", { day })].filter(Boolean).join(", ");
}

/** A month, in milliseconds: time to replace a key and tell its program. */
const SOON = 30 * 24 * 60 * 60 * 1_000;

function Used({ day }: { readonly day: string | null }): string {
  const t = useWords(keyWords);
  const format = useFormat();
  return day === null ? t("never") : format.date(day);
}
