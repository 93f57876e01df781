import { v7 as uuidv7 } from "uuid";
import { isWebAddress } from "../../writer/write-fields.js";
import type { WriteField } from "../../writer/write-model.js";
import { invalidInput } from "../../writer/write-refusal.js";
import type { PublicationFileInput } from "./publication-file.types.js";

const MOST = 20;

const FORM = "(id uuid, rank int, url text, label text, media_type text, licence text)";

/** The files and pages of a publication, in the order given, and no others. An address that is given twice breaks a constraint. */
export const publicationFiles: WriteField = {
  async links(id, value, path, { runner }) {
    const given = (value as readonly PublicationFileInput[] | null) ?? [];
    if (given.length > MOST) throw invalidInput(path, { fr: `Donnez ${MOST} fichiers au plus.`, en: `Give ${MOST} files at most.` });
    const wrong = given.findIndex(({ url }) => !isWebAddress(url));
    if (wrong >= 0) {
      throw invalidInput([...path, String(wrong), "url"], {
        fr: "Donnez une adresse complète, en https:// ou http://.",
        en: "Give a whole address, with https:// or http://.",
      });
    }
    const files = JSON.stringify(
      given.map(({ url, label = null, mediaType = null, licence = null }, rank) => ({
        id: uuidv7(),
        rank,
        url,
        label,
        media_type: mediaType,
        licence,
      })),
    );
    await runner.run({
      text: "delete from publication_file where publication_id = $1 and url <> all($2)",
      values: [id, given.map(({ url }) => url)],
    });
    await runner.run({
      text: `update publication_file f set rank = g.rank, label = g.label, media_type = g.media_type, licence = g.licence
        from json_to_recordset($2) g${FORM} where f.publication_id = $1 and f.url = g.url
          and (f.rank, f.label, f.media_type, f.licence) is distinct from (g.rank, g.label, g.media_type, g.licence)`,
      values: [id, files],
    });
    await runner.run({
      text: `insert into publication_file (id, publication_id, rank, url, label, media_type, licence)
        select g.id, $1, g.rank, g.url, g.label, g.media_type, g.licence from json_to_recordset($2) g${FORM}
        where not exists (select from publication_file f where f.publication_id = $1 and f.url = g.url)`,
      values: [id, files],
    });
  },
};
