import DataLoader from "dataloader";
import { type DataSource, type EntityTarget, In, type ObjectLiteral } from "typeorm";
import { College, Mandate, Seat } from "./entities/committee.js";
import { type Dated } from "./entities/dated.js";
import { ContactPoint, Identifier, Organization } from "./entities/organization.js";
import { Person, Position } from "./entities/person.js";
import { type Territory, type Theme } from "./entities/references.js";
import { Partnership, Project, Relationship } from "./entities/ties.js";

/** The loaders of one request: one a relation. */
export type Loaders = ReturnType<typeof createLoaders>;

/** @param today YYYY-MM-DD: ties are those that may hold on it */
export function createLoaders(source: DataSource, today: string) {
  const byId = <E extends { id: string }>(entity: EntityTarget<E>) =>
    new DataLoader<string, E | null>(async (ids) => {
      const rows = await source.getRepository(entity).findBy({ id: In([...ids]) } as never);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });

  const listBy = <E extends ObjectLiteral>(entity: EntityTarget<E>, key: keyof E & string, order: Record<string, "ASC" | "DESC">) =>
    new DataLoader<string, E[]>(async (ids) => {
      const rows = await source.getRepository(entity).find({ where: { [key]: In([...ids]) } as never, order: order as never });
      return grouped(ids, rows, (row) => row[key] as string);
    });

  const datedBy = <E extends Dated>(entity: EntityTarget<E>, key: keyof E & string, first: Record<string, "ASC" | "DESC"> = {}) =>
    new DataLoader<string, E[]>(async (ids) => {
      const rows = await source
        .getRepository(entity)
        .createQueryBuilder("t")
        .where(`t.${key} IN (:...ids)`, { ids })
        .andWhere("t.possible @> :today::date", { today })
        .orderBy({ ...first, "t.startsOn": "DESC", "t.id": "DESC" })
        .getMany();
      return grouped(ids, rows, (row) => row[key] as string);
    });

  const tagsOf = <Tag extends Theme | Territory>(relation: "themes" | "territories") =>
    new DataLoader<string, Tag[]>(async (ids) => {
      const rows = await source.getRepository(Organization).find({
        select: { id: true },
        where: { id: In([...ids]) },
        relations: { [relation]: true },
        order: { [relation]: { code: "ASC" } },
      });
      const found = new Map(rows.map((row) => [row.id, row[relation] as unknown as Tag[]]));
      return ids.map((id) => found.get(id) ?? []);
    });

  const mainContactsFirst = { "t.isMainContact": "DESC" } as const;
  return {
    organization: byId(Organization),
    person: byId(Person),
    project: byId(Project),
    themesOf: tagsOf<Theme>("themes"),
    territoriesOf: tagsOf<Territory>("territories"),
    identifiersOf: listBy(Identifier, "organizationId", { scheme: "ASC", value: "ASC", id: "ASC" }),
    contactPointsOf: listBy(ContactPoint, "organizationId", { rank: "ASC", id: "ASC" }),
    collegesOf: listBy(College, "committeeId", { rank: "ASC", id: "ASC" }),
    seatsOf: listBy(Seat, "collegeId", { rank: "ASC", id: "ASC" }),
    positionsIn: datedBy(Position, "organizationId", mainContactsFirst),
    positionsOf: datedBy(Position, "personId", mainContactsFirst),
    partnershipsIn: datedBy(Partnership, "organizationId"),
    partnershipsOf: datedBy(Partnership, "projectId"),
    mandatesOf: datedBy(Mandate, "seatId"),
    relationshipsSince: remembered(
      (from) =>
        new DataLoader<string, Relationship[]>(async (ids) => {
          const rows = await source
            .getRepository(Relationship)
            .createQueryBuilder("t")
            .where("(t.fromId IN (:...ids) OR t.toId IN (:...ids))", { ids })
            .andWhere("t.possible && daterange(:from::date, null)", { from })
            .orderBy({ "t.startsOn": "DESC", "t.id": "DESC" })
            .getMany();
          return ids.map((id) => rows.filter((row) => row.fromId === id || row.toId === id));
        }),
    ),
  };
}

function grouped<Row>(ids: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return ids.map((id) => groups.get(id) ?? []);
}

function remembered<Made>(make: (argument: string) => Made): (argument: string) => Made {
  const known = new Map<string, Made>();
  return (argument) => {
    const made = known.get(argument) ?? make(argument);
    known.set(argument, made);
    return made;
  };
}
