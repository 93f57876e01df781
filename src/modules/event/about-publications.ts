import { reference } from "../../writer/write-fields.js";
import type { WriteField } from "../../writer/write-model.js";
import { invalidInput } from "../../writer/write-refusal.js";

const MOST = 10;

const publication = reference("id", "Publication", "publication");

/** The publications with these ids, and no others, as what an event is about. */
export const aboutPublications: WriteField = {
  async links(id, value, path, write) {
    const given = (value as readonly string[] | null) ?? [];
    if (given.length > MOST)
      throw invalidInput(path, { fr: `Donnez ${MOST} publications au plus.`, en: `Give ${MOST} publications at most.` });
    const ids: unknown[] = [];
    for (const [at, one] of given.entries()) ids.push((await publication.columns?.(one, [...path, String(at)], write))?.id);
    await write.runner.run({
      text: "delete from event_publication where event_id = $1 and publication_id <> all($2::uuid[])",
      values: [id, ids],
    });
    await write.runner.run({
      text: "insert into event_publication (event_id, publication_id) select $1, unnest($2::uuid[]) on conflict do nothing",
      values: [id, ids],
    });
  },
};
