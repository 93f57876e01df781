import { type ActorFamily, FAMILY } from "../../parts/actor/actor-kinds.js";
import type { DrawnNode } from "./network-view.js";

export function familyOf(actor: DrawnNode["actor"]): ActorFamily {
  return actor.__typename === "Organization" ? FAMILY[actor.kind] : "person";
}
