import { noteViewer } from "../../app/session-mark.js";
import { ask } from "../../graphql/client.js";
import { PortalViewer } from "../../graphql/operations/PortalViewer.js";

/** Whether the session of whoever was refused has ended meanwhile, in another tab or by itself: then not their rights are at fault. */
export async function isNobodyThere(): Promise<boolean> {
  try {
    const { viewer } = await ask(PortalViewer, {});
    noteViewer(viewer);
    return viewer.audience === "PUBLIC";
  } catch {
    return false;
  }
}
