/** Parts in a work that citations name. */
export type CitedRole = "author" | "editor" | "translator" | "illustrator";

/** How the roles of contributions, which are free text in French, begin in each of their forms. */
const BEGINNINGS: Readonly<Record<CitedRole, RegExp>> = {
  author: /^(co-?)?aut(eur|rice)/,
  editor: /^(sous la |co-?)?(direct|coordin)|^(co-?)?edit(eur|rice) scientifique/,
  translator: /^traduct/,
  illustrator: /^(illustrat|photograph)/,
};

/** Undefined for a part that citations do not name, e.g. « discutante » or « préfacier ». */
export function citedRole(role: string): CitedRole | undefined {
  const plain = role.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  return (Object.keys(BEGINNINGS) as CitedRole[]).find((cited) => BEGINNINGS[cited].test(plain));
}
