import { day, oneOf, text, whole } from "../../app/search-params.js";
import type { NetworkPageQueryVariables, TieKind } from "../../graphql/operations/NetworkPage.js";
import type { NetworkPairQueryVariables } from "../../graphql/operations/NetworkPair.js";
import type { NetworkWaysQueryVariables } from "../../graphql/operations/NetworkWays.js";
import { cameraOf, cameraText } from "./camera.js";

export const TIE_KINDS = ["RELATIONSHIP", "PROJECT", "COMMITTEE", "POSITION", "EVENT", "PUBLICATION"] as const satisfies readonly TieKind[];

/** How many actors may be drawn; the middle one by default. */
export const SIZES = ["30", "60", "150", "300", "500", "1000", "2000", "5000"] as const;

/** Rows of the table on one page. */
export const ROWS = 100;

/** What the address of the explorer says. */
export interface NetworkSearch {
  /** The actor in the middle. */
  readonly autour?: string | undefined;
  /** The actor to be introduced to, from the one in the middle. */
  readonly vers?: string | undefined;
  /** Kinds of tie to go by, by commas; all where nothing is said. */
  readonly liens?: string | undefined;
  readonly date?: string | undefined;
  readonly theme?: string | undefined;
  readonly nombre?: (typeof SIZES)[number] | undefined;
  readonly couleur?: "communaute" | undefined;
  /** The actor whose ties are shown with their evidence. */
  readonly choisi?: string | undefined;
  /** To whom a line leads from the chosen actor, where its evidence alone is shown. */
  readonly avec?: string | undefined;
  /** Where one looks on the map, and how near (camera.ts). */
  readonly vue?: string | undefined;
  /** The page of the table. */
  readonly page?: number | undefined;
}

export function readNetworkSearch(search: Readonly<Record<string, unknown>>): NetworkSearch {
  return {
    autour: text(search.autour),
    vers: text(search.vers),
    liens: tieKinds(text(search.liens))?.join(","),
    date: day(search.date),
    theme: text(search.theme),
    nombre: oneOf(search.nombre, SIZES),
    couleur: oneOf(search.couleur, ["communaute"]),
    choisi: text(search.choisi),
    avec: text(search.choisi) === undefined ? undefined : text(search.avec),
    vue: cameraText(cameraOf(text(search.vue))),
    page: whole(String(search.page), 2, Number(SIZES.at(-1)) / ROWS),
  };
}

/** The kinds of tie asked for; undefined where all are, or where none is one. */
export function tieKinds(liens: string | undefined): readonly TieKind[] | undefined {
  const asked = liens?.split(",") ?? [];
  const known = TIE_KINDS.filter((kind) => asked.includes(kind));
  return known.length === 0 || known.length === TIE_KINDS.length ? undefined : known;
}

/** The variables that every question about the network takes. */
export function tieVariables({ liens, date }: NetworkSearch): {
  readonly via: readonly TieKind[] | undefined;
  readonly asOf: string | undefined;
} {
  return { via: tieKinds(liens), asOf: date };
}

/** @param to the actor to be introduced to */
export function wayVariables(search: NetworkSearch, to: string): NetworkWaysQueryVariables {
  const { autour } = search;
  return { ...tieVariables(search), from: autour ?? "", to, hasFrom: autour !== undefined };
}

/** What ties the chosen actor to another, by the kinds of tie that are followed. */
export function pairVariables(search: NetworkSearch, one: string, other: string): NetworkPairQueryVariables {
  const kinds = tieKinds(search.liens) ?? TIE_KINDS;
  return {
    one,
    other,
    asOf: search.date,
    relationship: kinds.includes("RELATIONSHIP"),
    project: kinds.includes("PROJECT"),
    committee: kinds.includes("COMMITTEE"),
    position: kinds.includes("POSITION"),
    event: kinds.includes("EVENT"),
    publication: kinds.includes("PUBLICATION"),
  };
}

export function mapVariables(search: NetworkSearch): NetworkPageQueryVariables {
  const { autour, theme, nombre = "60" } = search;
  return {
    ...tieVariables(search),
    around: autour,
    centre: autour ?? "",
    hasCentre: autour !== undefined,
    // Without a filter people are drawn too, around somebody; without either there is no map.
    filter: theme === undefined ? (autour === undefined ? {} : undefined) : { theme: [theme] },
    first: Number(nombre),
  };
}
