import { Link, Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { changeLanguage, useLanguage } from "../i18n/language.js";
import { useWords } from "../i18n/use-words.js";
import { Mesh } from "../parts/mesh/mesh.js";
import { complianceOf, SELF_CHECK } from "./compliance.js";
import { frameWords } from "./frame.words.js";
import { SECTIONS } from "./navigation.js";
import { contactAddress } from "./settings.js";
import { chooseTheme, type Theme, useTheme } from "./theme.js";
import { useViewer } from "./viewer.js";

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };

/** What surrounds every page. `children` stands where a page cannot be shown. */
export function Frame({ children }: { readonly children?: ReactNode }): ReactElement {
  const t = useWords(frameWords);
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <Header />
      <main id="content" className="frame-main" ref={main} tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
      <Footer />
    </div>
  );
}

/** Who reads by ear or by keyboard begins a new page at its title. Filters in the address make no new page. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const title = main.current?.querySelector("h1") ?? main.current;
        title?.setAttribute("tabindex", "-1");
        title?.focus({ preventScroll: true });
      }),
    [router, main],
  );
}

function Header(): ReactElement {
  const t = useWords(frameWords);
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setOpen(false), [path]);
  return (
    <header className="frame-header">
      <div className="frame-bar" data-open={isOpen || undefined}>
        <Link className="wordmark" to="/" aria-label={t("home")}>
          <Mesh />
          Maillage
        </Link>
        <button className="frame-menu" type="button" aria-expanded={isOpen} aria-controls="sections" onClick={() => setOpen(!isOpen)}>
          {t("menu")}
        </button>
        <nav className="frame-nav" id="sections" aria-label={t("sections")}>
          <ul className="plain-list">
            {SECTIONS.filter(({ isFor }) => isFor?.(viewer) ?? true).map(({ to, name }) => (
              <li key={name}>
                <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Tools />
      </div>
    </header>
  );
}

function Tools(): ReactElement {
  const t = useWords(frameWords);
  const language = useLanguage();
  const theme = useTheme();
  const viewer = useViewer();
  const other = language === "fr" ? "en" : "fr";
  const here = useRouterState({ select: ({ location: { pathname, searchStr } }) => pathname + searchStr });
  return (
    <div className="frame-tools">
      <button type="button" lang={other} onClick={() => void changeLanguage(other)}>
        {t("language")}
      </button>
      <button type="button" onClick={() => chooseTheme(NEXT_THEME[theme])}>
        {t("theme.label", { now: t(`theme.${theme}`) })}
      </button>
      <Link to="/connexion" search={here === "/" || here.startsWith("/connexion") ? {} : { vers: here }}>
        {viewer.audience === "PUBLIC" ? t("signIn") : t("session", { who: viewer.organization?.name ?? t(`audience.${viewer.audience}`) })}
      </Link>
    </div>
  );
}

function Footer(): ReactElement {
  const t = useWords(frameWords);
  return (
    <footer className="frame-footer">
      <nav aria-label={t("footer.label")}>
        <ul className="plain-list">
          <li>
            <a href="/registre">{t("footer.personal")}</a>
          </li>
          <li>
            <Link to="/accessibilite">{t(`footer.accessibility.${complianceOf(SELF_CHECK)}`)}</Link>
          </li>
          <li>
            <Link to="/mentions-legales">{t("footer.legal")}</Link>
          </li>
          <li>
            {contactAddress === undefined ? (
              <Link to="/mentions-legales" hash="contact">
                {t("footer.contact")}
              </Link>
            ) : (
              <a href={contactAddress}>{t("footer.contact")}</a>
            )}
          </li>
          <li>
            <a href="/graphiql">{t("footer.api")}</a>
          </li>
          <li>
            <a href="/health/ready">{t("footerState")}</a>
          </li>
          <li>
            <a href="https://interoperable-europe.ec.europa.eu/collection/eupl">{t("footer.licence")}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
