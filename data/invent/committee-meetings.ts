import type {
  CommitteeRecord,
  DocumentRecord,
  MandatePlace,
  MandateRecord,
  MeetingRecord,
} from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { type MeetingSketch, meetingSketches } from "./committee-meeting-sketches.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { parisInstant } from "./paris-time.js";
import { peopleOf, personId } from "./people.js";

type Colleges = CommitteeRecord["colleges"];

interface Sitting {
  readonly place: MandatePlace;
  readonly seat: string;
  readonly isSubstitute: boolean;
  readonly votes: boolean;
}

/** Dates are as precise as they are: a year or a month holds as a whole. */
function holds(from: string | null, until: string | null, day: string): boolean {
  return (from ?? "") <= day && day.slice(0, until?.length ?? 0) <= (until ?? "");
}

/** Who sat that day, as was known that day. */
function sitting(colleges: Colleges, day: string): Sitting[] {
  const knownEnd = ({ endDate, tookForEnd }: MandateRecord): string | null =>
    tookForEnd !== undefined && day < tookForEnd.until ? tookForEnd.endDate : endDate;
  return colleges.flatMap(({ seats }, college) =>
    seats.flatMap(({ mandates, hasVotingRight }, seat) =>
      mandates.flatMap((mandate, rank): Sitting[] => {
        if (!holds(mandate.startDate, knownEnd(mandate), day)) return [];
        const votes = hasVotingRight && mandate.role !== "OBSERVER";
        return [{ place: [college, seat, rank], seat: `${college}/${seat}`, isSubstitute: mandate.role === "SUBSTITUTE", votes }];
      }),
    ),
  );
}

/** Every sixth holder is excused and every ninth absent; a substitute comes for the excused, or else they give a proxy. */
function attendance(colleges: Colleges, day: string): Pick<MeetingRecord, "attendance" | "proxies"> & { readonly voters: number } {
  const there = sitting(colleges, day);
  const holders = there.filter(({ isSubstitute }) => !isSubstitute);
  const turn = Number(day.slice(5, 7));
  const statusOf = (at: number): string => {
    if ((at + turn) % 6 === 0) return "EXCUSED";
    return (at + turn) % 9 === 0 ? "ABSENT" : "PRESENT";
  };
  const noted: { mandate?: MandatePlace; person?: string; status: string }[] = [];
  const proxies: [MandatePlace, MandatePlace][] = [];
  const present = holders.filter(({ votes }, at) => votes && statusOf(at) === "PRESENT");
  holders.forEach((holder, at) => {
    const status = statusOf(at);
    noted.push({ mandate: holder.place, status });
    if (status !== "EXCUSED") return;
    const substitute = there.find(({ seat, isSubstitute }) => isSubstitute && seat === holder.seat);
    const proxy = present[proxies.length];
    if (substitute) noted.push({ mandate: substitute.place, status: "PRESENT" });
    else if (holder.votes && proxy) proxies.push([holder.place, proxy.place]);
  });
  const [guest = 0] = peopleOf("pole");
  const votingThere = there.filter(
    ({ votes, place }) => votes && noted.some(({ mandate, status }) => mandate === place && status === "PRESENT"),
  );
  return { attendance: [...noted, { person: personId(guest), status: "PRESENT" }], proxies, voters: votingThere.length + proxies.length };
}

function minutes({ day, points, approvedOn }: MeetingSketch): DocumentRecord {
  const decided = points.map(([title, decision], at) => `${at + 1}. ${title}\n\n${decision ?? "Le comité en débat et n'arrête rien."}`);
  return {
    audience: "MEMBER",
    kind: "MINUTES",
    title: `Compte rendu de la séance du ${day} (fictif)`,
    datedOn: day,
    url: null,
    text: `# Séance du ${day}\n\n${decided.join("\n\n")}\n`,
    licence: null,
    ...(approvedOn === undefined ? {} : { approvedOn }),
  };
}

function paper(point: string, day: string): DocumentRecord {
  return {
    audience: "COMMITTEE",
    kind: "AGENDA_PAPER",
    title: `Note : ${point.charAt(0).toLowerCase()}${point.slice(1)}`,
    datedOn: day.slice(0, 7),
    url: null,
    text: `Note fictive préparatoire. Point : ${point}.`,
    licence: null,
  };
}

/** What appointed the holder of a college's first seat. */
export function appointment(role: string, college: string): DocumentRecord {
  return {
    kind: "APPOINTMENT",
    title: `Lettre de désignation, ${college} (fictive)`,
    datedOn: "2023-07",
    url: `https://example.org/designations/${role.toLowerCase().replace("_", "-")}`,
    text: null,
    licence: null,
  };
}

/** The meetings of the comité d'orientation: four held, one called off, one to come. */
export function meetings(colleges: Colleges): MeetingRecord[] {
  return meetingSketches.map((sketch) => {
    const { day, title, status, points } = sketch;
    const { voters, ...held } = status === "HELD" ? attendance(colleges, day) : { attendance: [], proxies: [], voters: 0 };
    return {
      id: stableId("meeting", FICTITIOUS, day),
      title,
      startsAt: parisInstant(day, "14:00"),
      endsAt: parisInstant(day, "17:00"),
      place: "Salle fictive du pôle ressources",
      status,
      agenda: points.map(([point, decision, against = 0, abstentions = 0]) => {
        const votes = [voters - against - abstentions, against, abstentions] as const;
        return {
          title: point,
          description: null,
          documents: decision === undefined ? [] : [paper(point, day)],
          decisions: decision === undefined ? [] : [{ text: decision, votes, isAdopted: votes[0] > against }],
        };
      }),
      ...held,
      documents: status === "HELD" ? [minutes(sketch)] : [],
    };
  });
}
