import { useViewer } from "../../app/viewer.js";

export type EditRight = "change" | "proposal";

/**
 * What one may do with a record: change it, propose a change of it, or nothing. The server has the last word.
 * @param ownerId the organization on whose sheet it stands; undefined of what stands on nobody's
 */
export function useEditRight(ownerId: string | undefined): EditRight | undefined {
  const { audience, scopes, organization } = useViewer();
  if (audience === "STAFF" && scopes.includes("write")) return "change";
  if (audience !== "MEMBER" || !organization || !scopes.includes("write:own")) return undefined;
  return ownerId === organization.id ? "change" : "proposal";
}
