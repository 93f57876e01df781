import "reflect-metadata";
import { College, Committee, Mandate, Seat } from "./committee.js";
import { ContactPoint, Identifier, Organization } from "./organization.js";
import { Person, Position } from "./person.js";
import { Territory, Theme } from "./references.js";
import { Partnership, Project, Relationship } from "./ties.js";

/** One class for the table and the GraphQL type, as type-graphql's and TypeORM's own examples have it. */
export const entities = [
  Theme,
  Territory,
  Organization,
  Identifier,
  ContactPoint,
  Person,
  Position,
  Relationship,
  Project,
  Partnership,
  Committee,
  College,
  Seat,
  Mandate,
];
