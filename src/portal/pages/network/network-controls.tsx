import { Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox } from "../../parts/actor-box/actor-box.js";
import { networkWords } from "./network.words.js";
import { SIZES } from "./network-search.js";
import type { NamedActor, NetworkView } from "./network-view.js";
import { useAskedSearch, useNetworkSearch } from "./use-network-search.js";

interface NetworkControlsProps {
  readonly centre: NamedActor | undefined;
  readonly themes: Extract<NetworkView, { readonly is: "map" }>["themes"];
}

/** Everything that changes the map; each choice is in the address. */
export function NetworkControls({ centre, themes }: NetworkControlsProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const search = useAskedSearch();
  const id = useId();
  const change = useNetworkSearch();
  return (
    <div className="network-controls" data-screen-only>
      <div className="network-fields">
        <ActorBox label={t("actor")} chosen={centre} onChoose={(actor) => change({ autour: actor?.id, choisi: undefined })} />
        {centre && <ActorBox label={t("toward")} onChoose={(actor) => actor && change({ vers: actor.id, choisi: undefined })} />}
        <div className="field">
          <label htmlFor={`${id}theme`}>{t("theme")}</label>
          <select id={`${id}theme`} value={search.theme ?? ""} onChange={({ target }) => change({ theme: target.value })}>
            <option value="">{t("allThemes")}</option>
            {themes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}size`}>{t("size")}</label>
          <select id={`${id}size`} value={search.nombre ?? "60"} onChange={({ target }) => change({ nombre: target.value })}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {format.number(Number(size))}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}colour`}>{t("colour")}</label>
          <select id={`${id}colour`} value={search.couleur ?? ""} onChange={({ target }) => change({ couleur: target.value })}>
            <option value="">{t("byKind")}</option>
            <option value="communaute">{t("byCommunity")}</option>
          </select>
        </div>
      </div>
      {Object.values(search).some((value) => value !== undefined) && (
        <p>
          <Link to="/reseau">{t("reset")}</Link>
        </p>
      )}
    </div>
  );
}
