import { v7 as uuidv7 } from "uuid";
import type { WriteField } from "../../writer/write-model.js";
import type { AttendanceInput } from "./event-write.inputs.js";

/** Who was counted without being named, and nobody else. A category that is given twice breaks a constraint, which says so. */
export const anonymousAttendance: WriteField = {
  async links(id, value, _path, { runner }) {
    const given = (value as readonly AttendanceInput[] | null) ?? [];
    await runner.run({
      text: "delete from event_attendance where event_id = $1 and category <> all($2)",
      values: [id, given.map(({ category }) => category)],
    });
    await runner.run({
      text: `update event_attendance a set count = g.count from json_to_recordset($2) g(category text, count int)
        where a.event_id = $1 and a.category = g.category and a.count <> g.count`,
      values: [id, JSON.stringify(given)],
    });
    await runner.run({
      text: `insert into event_attendance (id, event_id, category, count)
        select g.id, $1, g.category, g.count from json_to_recordset($2) g(id uuid, category text, count int)
        where not exists (select from event_attendance a where a.event_id = $1 and a.category = g.category)`,
      values: [id, JSON.stringify(given.map((one) => ({ id: uuidv7(), ...one })))],
    });
  },
};
