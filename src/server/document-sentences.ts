/** What graphql says of a document that it refuses, and the same in French: $1, $2… are the names that it quotes. */
const SENTENCES: readonly (readonly [pattern: RegExp, french: string])[] = [
  [/^Syntax Error: Expected (.+), found .*$/s, "Erreur de syntaxe : $1 attendu ici."],
  [/^Syntax Error: Expected (.+)\.$/s, "Erreur de syntaxe : $1 attendu ici."],
  [/^Syntax Error: Unexpected (.+)\.$/s, "Erreur de syntaxe : $1 n'est pas attendu ici."],
  [/^Syntax Error: Unterminated string\.$/, "Erreur de syntaxe : texte sans guillemet de fin."],
  [/^Syntax Error: Invalid number.*$/s, "Erreur de syntaxe : nombre mal écrit."],
  [/^Syntax Error: Invalid .*$/s, "Erreur de syntaxe : caractère ou séquence d'échappement interdit dans un texte."],
  [/^The (.+) definition is not executable\.$/, "La définition de $1 n'est pas une opération : elle ne peut pas être exécutée."],
  [/^Cannot query field "(\w+)" on type "(\w+)"\./, "Le champ « $1 » n'existe pas dans le type « $2 »."],
  [
    /^Fragment (?:"(\w+)" )?cannot condition on non composite type "(.+)"\.$/,
    "Un fragment ne peut pas porter sur le type « $2 », qui n'a pas de champs.",
  ],
  [/^Unknown argument "(\w+)" on field "(.+?)"\./, "L'argument « $1 » n'existe pas pour le champ « $2 »."],
  [/^Unknown argument "(\w+)" on directive "(.+?)"\./, "L'argument « $1 » n'existe pas pour la directive « $2 »."],
  [/^Unknown directive "(.+)"\.$/, "La directive « $1 » n'existe pas."],
  [/^Directive "(.+)" may not be used on (.+)\.$/, "La directive « $1 » n'a pas sa place ici ($2)."],
  [/^Unknown fragment "(\w+)"\.$/, "Le fragment « $1 » n'est pas défini."],
  [/^Unknown type "(\w+)"\./, "Le type « $1 » n'existe pas."],
  [/^This anonymous operation must be the only defined operation\.$/, "Une opération sans nom doit être la seule du document."],
  [/^Maximum introspection depth exceeded$/, "L'introspection demandée est trop profonde."],
  [/^Cannot spread fragment "(\w+)" within itself.*$/s, "Le fragment « $1 » se contient lui-même."],
  [/^Variable "(\$\w+)" is not defined(?: by operation "(?:\w+)")?\.$/, "La variable « $1 » n'est pas déclarée par l'opération."],
  [/^Fragment "(\w+)" is never used\.$/, "Le fragment « $1 » ne sert pas."],
  [/^Variable "(\$\w+)" is never used(?: in operation "(?:\w+)")?\.$/, "La variable « $1 » ne sert pas."],
  [/^Fields "(.+)" conflict because .*$/s, "Les champs « $1 » se contredisent sous un même nom : donnez-leur des alias différents."],
  [
    /^Fragment (?:"(?:\w+)" )?cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/,
    "Ce fragment n'a pas sa place ici : un objet du type « $1 » n'est jamais du type « $2 ».",
  ],
  [
    /^(?:Field|Directive) "(.+)" argument "(\w+)" of type "(.+)" is required, but it was not provided\.$/,
    "L'argument « $2 » ($3) de « $1 » est obligatoire et manque.",
  ],
  [/^Field "(\w+)" must not have a selection since type "(.+)" has no subfields\.$/, "Le champ « $1 » ($2) n'a pas de sous-champs."],
  [
    /^Field "(\w+)" of type "(.+)" must have (?:a selection of subfields|at least one field selected)\./,
    "Dites quels sous-champs de « $1 » ($2) vous voulez.",
  ],
  [/^.*Subscription.* must select only one top level field\.$/, "Une souscription ne porte que sur un seul champ."],
  [/^.*Subscription.* must not select an introspection top level field\.$/, "Une souscription ne porte pas sur l'introspection."],
  [/^There can be only one (argument|directive|fragment|input field|operation|variable) named "(.+)"\.$/, "« $2 » est donné deux fois."],
  [/^The directive "(.+)" can only be used once at this location\.$/, "La directive « $1 » est donnée deux fois au même endroit."],
  [/^Field "(.+)" of required type "(.+)" was not provided\.$/, "Le champ « $1 » ($2) est obligatoire et manque."],
  [/^Field "(.+)" is not defined by type "(.+?)"\./, "Le champ « $1 » n'existe pas dans « $2 »."],
  [/^Expected value of type "(.+?)".*$/s, "Une valeur de type « $1 » est attendue."],
  [/^Value .*does not exist in "(\w+)" enum\..*$/s, "Cette valeur n'est pas de l'énumération « $1 »."],
  [/^The value does not exist in "(\w+)" enum\..*$/s, "Cette valeur n'est pas de l'énumération « $1 »."],
  [/^Enum "(\w+)" cannot represent .*$/s, "Cette valeur n'est pas de l'énumération « $1 »."],
  [/^OneOf Input Object "(\w+)" must specify exactly one key\.$/, "« $1 » prend exactement un de ses champs."],
  [/^Field "(.+)" must be non-null\.$/, "Le champ « $1 » ne peut pas être null."],
  [
    /^Variable "(\$\w+)" cannot be non-input type "(.+)"\.$/,
    "La variable « $1 » ne peut pas être du type « $2 », qui ne sert qu'aux réponses.",
  ],
  [
    /^Variable "(\$\w+)" of type "(.+)" used in position expecting type "(.+)"\.$/,
    "La variable « $1 » est du type « $2 » et sert là où il faut « $3 ».",
  ],
  [
    /^Variable "(\$\w+)" is of type "(.+)" but must be non-nullable to be used for OneOf Input Object "(.+)"\.$/,
    "La variable « $1 » ($2) doit être non nulle pour servir dans « $3 ».",
  ],
  [/^GraphQL introspection has been disabled, .*$/s, "L'introspection n'est pas permise sans clé d'accès."],
];

const SUGGESTION = / Did you mean (?:the enum value )?(.+)\?$/s;

/** The French for one of graphql's own messages, with what it suggests; the message itself when it is not among those known. */
export function frenchDocumentMessage(message: string): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(message));
  if (known === undefined) return message;
  const [pattern, french] = known;
  const names = pattern.exec(message) ?? [];
  const suggested = SUGGESTION.exec(message)?.[1]
    ?.replaceAll('"', "")
    .replaceAll(/, or | or /g, " ou ");
  const told = french.replaceAll(/\$(\d)/g, (_, rank: string) => names[Number(rank)] ?? "");
  return suggested === undefined ? told : `${told} Vouliez-vous dire ${suggested} ?`;
}
