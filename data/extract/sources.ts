import type { SourceRecord } from "../../src/modules/exchange/sample/sample-records.js";

const openLicence = "Licence Ouverte 2.0";

/** Where the sample's facts come from, with the attribution that each licence asks for. */
export const sources: readonly SourceRecord[] = [
  {
    key: "annuaire-2019",
    name: "Annuaire de l'administration (DILA, service-public.fr), édition 2019",
    url: "https://www.data.gouv.fr/fr/datasets/service-public-fr-annuaire-de-l-administration-base-de-donnees-locales/",
    licence: "Licence Ouverte",
    isFictitious: false,
  },
  {
    key: "subventions-paris",
    name: "Ville de Paris (opendata.paris.fr), subventions versées 2022-2023, compilées par Qipu",
    url: "https://opendata.paris.fr/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "adultes-relais",
    name: "ANCT, postes d'adultes-relais 2022-2024",
    url: "https://www.data.gouv.fr/fr/organizations/agence-nationale-de-la-cohesion-des-territoires/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "postes-fonjep",
    name: "ANCT, postes Fonjep politique de la ville 2022-2024",
    url: "https://www.data.gouv.fr/fr/organizations/agence-nationale-de-la-cohesion-des-territoires/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "france-services",
    name: "ANCT, liste des structures France services au 1er août 2024",
    url: "https://www.data.gouv.fr/fr/datasets/liste-des-structures-france-services/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "logements-sociaux-paris",
    name: "Ville de Paris (opendata.paris.fr), logements sociaux financés à Paris 2020-2023",
    url: "https://opendata.paris.fr/explore/dataset/logements-sociaux-finances-a-paris/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "qpv-2024",
    name: "ANCT, quartiers prioritaires de la politique de la ville 2024",
    url: "https://www.data.gouv.fr/fr/datasets/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/",
    licence: openLicence,
    isFictitious: false,
  },
  {
    key: "cog",
    name: "Insee, code officiel géographique",
    url: "https://www.insee.fr/fr/information/2560452",
    licence: openLicence,
    isFictitious: false,
  },
];
