import type { AgendaQuery } from "../../graphql/operations/Agenda.js";

export type AgendaEvent = AgendaQuery["events"]["edges"][number]["node"];
