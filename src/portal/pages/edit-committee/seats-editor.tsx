import type { ReactElement } from "react";
import { ArchiveSeat } from "../../graphql/operations/ArchiveSeat.js";
import { CreateSeat, type CreateSeatInput } from "../../graphql/operations/CreateSeat.js";
import { RestoreSeat } from "../../graphql/operations/RestoreSeat.js";
import { UpdateSeat } from "../../graphql/operations/UpdateSeat.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { type EditedCollege, type EditedSeat, newSeat, seatRecord } from "./committee-records.js";
import { MandatesEditor } from "./mandates-editor.js";
import { useCommitteeFields } from "./use-committee-fields.js";

interface SeatsEditorProps {
  readonly college: EditedCollege;
  readonly colleges: readonly EditedCollege[];
  readonly seats: readonly EditedSeat[];
  /** The committee's seats as they are now. */
  readonly reread: () => Promise<readonly EditedSeat[]>;
  /** The seat that one comes to fill. */
  readonly sought: string | undefined;
}

/** The seats of a college, each with who sits there. */
export function SeatsEditor({ college, colleges, seats, reread, sought }: SeatsEditorProps): ReactElement {
  const t = useWords(committeeEditWords);
  const fields = useCommitteeFields().seat(colleges.map(({ id, name }) => ({ value: id, label: name })));
  const partOf = (seat: EditedSeat): EditedPart => ({
    id: seat.id,
    name: seat.mandate ? t("seatHeld", { seat: seat.title, who: seat.mandate.person.name }) : t("seatVacant", { seat: seat.title }),
    record: seatRecord(seat),
    inside: () => (
      <MandatesEditor
        seat={seat}
        isSought={seat.id === sought}
        reread={async () => (await reread()).find(({ id }) => id === seat.id)?.mandates.edges.map(({ node }) => node) ?? []}
      />
    ),
  });
  return (
    <PartsEditor
      parts={seats.map(partOf)}
      more={0}
      words={{ none: t("seats.none"), add: t("seats.add"), edit: t("seats.edit") }}
      fields={fields}
      firstFields={[]}
      blank={newSeat(college.id, seats)}
      sought={sought}
      reread={async () => (await reread()).map(partOf)}
      create={CreateSeat}
      created={(filled) => ({ input: filled as unknown as CreateSeatInput })}
      update={UpdateSeat}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveSeat}
      restore={RestoreSeat}
    />
  );
}
