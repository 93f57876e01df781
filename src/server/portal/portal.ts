import { BundledFiles } from "../bundled-files.js";
import type { HttpExchange } from "../http-exchange.js";
import { sendPage } from "../pages/page.js";
import { send } from "../send.js";
import type { MapOutlines } from "./outlines/map-outlines.js";
import { isPortalAddress } from "./portal-addresses.js";
import { portalFolder } from "./portal-folder.js";
import { type PortalSettings, portalPage } from "./portal-page.js";

const ASSETS = "assets/";

/** The pages that people use, at `/` and below: files of the build, and one page for every address that the script knows. */
export class Portal {
  private readonly files: BundledFiles;

  constructor(
    private readonly settings: PortalSettings,
    private readonly outlines: MapOutlines | undefined,
    folder: string = portalFolder,
  ) {
    this.files = new BundledFiles(folder, (name) => name.startsWith(ASSETS));
  }

  /** @returns false when the address is none of the portal's and no page is asked for */
  async answer(exchange: HttpExchange): Promise<boolean> {
    const { path, language, request } = exchange;
    if (path === this.outlines?.address) return await this.sendOutlines(exchange, this.outlines);
    if (path.startsWith(`/${ASSETS}`)) return await this.files.answer(exchange, path.slice(1));
    const isKnown = isPortalAddress(path);
    if (!isKnown && request.headers.accept?.includes("text/html") !== true) return false;
    const index = await this.files.text("index.html");
    if (index === undefined) await send(exchange, { status: 503, type: "text/plain; charset=utf-8", body: NOT_BUILT });
    else await sendPage(exchange, isKnown ? 200 : 404, portalPage(index, language, this.settings));
    return true;
  }

  private async sendOutlines(exchange: HttpExchange, { body }: MapOutlines): Promise<true> {
    const headers = { "Cache-Control": "public, max-age=31536000, immutable", "Cross-Origin-Resource-Policy": "same-origin" };
    await send(exchange, { status: 200, type: "application/json; charset=utf-8", body, headers });
    return true;
  }
}

const NOT_BUILT = "Le portail n'est pas construit : npm run build.\nThe portal is not built: npm run build.\n";
