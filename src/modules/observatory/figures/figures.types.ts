import { Int } from "type-graphql";
import { describeEnum } from "../../shared/describe-enum.js";
import { DecimalScalar } from "../../shared/scalars.js";
import { figureType } from "./figure.types.js";

export enum AttendanceDimension {
  YEAR = "YEAR",
  FORMAT = "FORMAT",
  THEME = "THEME",
  CATEGORY = "CATEGORY",
  AUDIENCE_GROUP = "AUDIENCE_GROUP",
  TERRITORY = "TERRITORY",
}

describeEnum(AttendanceDimension, "AttendanceDimension", "By what attendances can be grouped.", {
  YEAR: "The year in which the meeting began, in Europe/Paris.",
  FORMAT: "How the meeting was held, e.g. a study day.",
  THEME: "The meeting's themes; a meeting about two counts in both.",
  CATEGORY: "The public that those who came belong to.",
  AUDIENCE_GROUP:
    "`FIELD_TEAMS` (field teams, project leads, services of the City) or `PARTNERS` (everyone else): the centre's own two publics.",
  TERRITORY:
    "The territories, those of today, of the organization that they came for, or where they had a post on that day; null for those who were only counted. For the staff alone.",
});

export enum OrganizationDimension {
  KIND = "KIND",
  TERRITORY = "TERRITORY",
  THEME = "THEME",
}

describeEnum(OrganizationDimension, "OrganizationDimension", "By what organizations can be grouped.", {
  KIND: "What sort of organization it is today, whatever it was when it came: the directory keeps no dates of it.",
  TERRITORY: "The territories where it works today, e.g. priority neighbourhoods with `territoryKind: [QPV]`; one in two counts in both.",
  THEME: "The themes on which it works today; one with two counts in both.",
});

export enum FundingDimension {
  YEAR = "YEAR",
  FUNDER = "FUNDER",
  FUNDER_KIND = "FUNDER_KIND",
  BENEFICIARY = "BENEFICIARY",
  BENEFICIARY_KIND = "BENEFICIARY_KIND",
  THEME = "THEME",
  TERRITORY = "TERRITORY",
}

describeEnum(FundingDimension, "FundingDimension", "By what funding can be grouped.", {
  YEAR: "The year in which it begins.",
  FUNDER: "Who pays; the code is the organization's id.",
  FUNDER_KIND: "What sort of organization pays, by what it is today.",
  BENEFICIARY: "Who is paid; the code is the organization's id.",
  BENEFICIARY_KIND: "What sort of organization is paid, by what it is today.",
  THEME: "The themes of who is paid, those of today; one with two counts in both.",
  TERRITORY:
    "The territories of who is paid, those of today, e.g. priority neighbourhoods with `territoryKind: [QPV]`; one in two counts in both.",
});

const number = () => Int;

export const AttendanceFiguresType = figureType(
  "Attendance",
  "attendances of the centre's meetings",
  [
    {
      name: "participations",
      type: number,
      description: "Attendances (présences): whoever came to three meetings counts as three. Named and merely counted together.",
    },
    {
      name: "distinctPeople",
      type: number,
      isNullable: true,
      description:
        "Different people among those whose names the viewer sees, e.g. 340 where `participations` is 812; who is merely counted cannot be told apart, so this is a minimum. For those who may not see everybody's name it is rounded down to a multiple of five, and null when it is below five: to the public whenever nobody is named to everyone, as is usual, since how many different people are behind names that it may not see would bound the small numbers that it is told as none or five.",
    },
    { name: "meetings", type: number, description: "Meetings at which they were." },
    {
      name: "fieldTeams",
      type: number,
      description: "Attendances of field teams, project leads and services of the City: about two thirds, in the centre's own words.",
    },
    { name: "partners", type: number, description: "Attendances of everyone else: the partners, about a third." },
  ],
  "in the order of the keys, 1,000 at most",
);

export const OrganizationFiguresType = figureType(
  "Organization",
  "organizations, reached or not",
  [
    { name: "organizations", type: number, description: "Organizations of the directory." },
    { name: "reached", type: number, description: "Those that came to at least one meeting of the period." },
    { name: "neverReached", type: number, description: "Those that came to none, as far as the viewer sees who came." },
  ],
  "in the order of the keys",
);

export const FundingFiguresType = figureType(
  "Funding",
  "funding between organizations",
  [
    { name: "amount", type: () => DecimalScalar, description: "Euros, e.g. `22810.61`." },
    { name: "fundings", type: number, description: "How many times money was given: a subsidy of a year is one." },
    { name: "withoutAmount", type: number, description: "How many of them are of an unknown amount, which the sum lacks." },
    { name: "beneficiaries", type: number, description: "Different organizations that were paid." },
  ],
  "by year when that is the first dimension, else the largest amount first",
);
