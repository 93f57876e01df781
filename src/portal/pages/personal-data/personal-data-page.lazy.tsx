import "../team/team-tools.css";
import "./personal-data.css";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { PersonalDataPageQuery } from "../../graphql/operations/PersonalDataPage.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox } from "../../parts/actor-box/actor-box.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { DataTable } from "../../parts/table/data-table.js";
import { TeamLink } from "../team/team-link.js";
import { AwaitedReceipts } from "./awaited-receipts.js";
import { KeptOfPerson } from "./kept-of-person.js";
import { PersonRights } from "./person-rights.js";
import { personalDataWords } from "./personal-data.words.js";

export const personalDataLazy = createLazyRoute("/equipe/donnees-personnelles")({ component: PersonalData });

function PersonalData(): ReactElement {
  const t = useWords(personalDataWords);
  const navigate = useNavigate({ from: "/equipe/donnees-personnelles" });
  const { person, awaited, retentionRuns }: PersonalDataPageQuery = personalDataLazy.useLoaderData();
  const { personne, recue }: { readonly personne?: string; readonly recue?: string } = personalDataLazy.useSearch();
  const [erased, setErased] = useState<string>();
  return (
    <div className="team-tools personal-data">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      {erased !== undefined && <Erased text={erased} />}
      <section aria-labelledby="find" data-screen-only>
        <h2 id="find">{t("find")}</h2>
        <div className="personal-data-box">
          <ActorBox
            label={t("findLabel")}
            types={["PERSON"]}
            chosen={person ?? undefined}
            onChoose={(chosen) => {
              if (chosen?.id === personne) return;
              setErased(undefined);
              void navigate({ search: chosen ? { personne: chosen.id } : {}, resetScroll: false });
            }}
          />
        </div>
        {personne !== undefined && !person && erased === undefined && <State text={t("unknown")} />}
      </section>
      {person && <KeptOfPerson person={person} />}
      {person && (
        <PersonRights
          person={person}
          received={recue}
          onErased={(text) => {
            setErased(text);
            void navigate({ search: {} });
          }}
        />
      )}
      <AwaitedReceipts awaited={awaited} />
      <section aria-labelledby="register">
        <h2 id="register">{t("register")}</h2>
        <p>
          {t("registerText")} <a href="/registre">{t("registerLink")}</a>
        </p>
      </section>
      <Retention runs={retentionRuns.edges.map(({ node }) => node)} />
    </div>
  );
}

/** What became of the request: whose page it was is gone, so that the focus comes here. */
function Erased({ text }: { readonly text: string }): ReactElement {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p role="status" tabIndex={-1} ref={place} className="personal-data-done">
      {text}
    </p>
  );
}

type Run = PersonalDataPageQuery["retentionRuns"]["edges"][number]["node"];

function Retention({ runs }: { readonly runs: readonly Run[] }): ReactElement {
  const t = useWords(personalDataWords);
  const format = useFormat();
  const figure = (name: keyof Omit<Run, "day">) => (run: Run) => format.number(run[name]);
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{t("retentionRuns")}</h2>
      {runs.length === 0 ? (
        <p className="soft">{t("noRun")}</p>
      ) : (
        <DataTable
          caption={t("retentionCaption")}
          rows={runs}
          keyOf={({ day }) => day}
          columns={[
            { name: t("run.day"), cell: ({ day }) => format.date(day) },
            { name: t("run.notices"), cell: figure("dueNotices"), isNumber: true },
            { name: t("run.unreachable"), cell: figure("unreachablePeople"), isNumber: true },
            { name: t("run.contacts"), cell: figure("erasedContactPoints"), isNumber: true },
            { name: t("run.registrations"), cell: figure("erasedRegistrations"), isNumber: true },
          ]}
        />
      )}
    </section>
  );
}
