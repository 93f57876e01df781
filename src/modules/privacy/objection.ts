import type { StatementRunner } from "../../core/context.js";
import { samePeople } from "./personal-rows.js";
import { unknownPerson } from "./privacy-refusal.js";

/** Whether an objection, or its lifting, changed anything; repeating one does not. */
export interface Objected {
  readonly id: string;
  readonly isNew: boolean;
}

export async function objectPerson(runner: StatementRunner, id: string, isLifted: boolean): Promise<Objected> {
  const [person] = await samePeople(runner, id);
  if (person === undefined) throw unknownPerson();
  const changed = await runner.run({
    text: isLifted
      ? "delete from person_objection where person_id = $1 returning 1"
      : "insert into person_objection (person_id, former_audience) values ($1, 3) on conflict do nothing returning 1",
    values: [person],
  });
  return { id: person, isNew: changed.length > 0 };
}

/** @returns also the person whom the contact point reaches; null for an organization's */
export async function objectContactPoint(
  runner: StatementRunner,
  id: string,
  isLifted: boolean,
): Promise<Objected & { readonly person: string | null }> {
  const [found] = await runner.run<{ person: string | null; withheld: string | null }>({
    text: `select (select p.person_id from position p where p.id = c.position_id) as person, c.withheld
      from contact_point c where c.id = $1 for no key update`,
    values: [id],
  });
  if (!found) throw unknownPerson();
  const changed = await runner.run({
    text: isLifted
      ? `update contact_point set withheld = case when value is null then 'NO_LEGAL_BASIS' end where id = $1 and withheld = 'OBJECTION' returning 1`
      : "update contact_point set withheld = 'OBJECTION' where id = $1 and withheld is distinct from 'OBJECTION' returning 1",
    values: [id],
  });
  return { id, isNew: changed.length > 0, person: found.person };
}
