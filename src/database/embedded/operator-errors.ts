import { OperatorError } from "../../core/operator-error.js";

export function alreadyKept(dataDir: string, keeper: string): OperatorError {
  return new OperatorError(
    {
      fr: `Maillage utilise déjà le dossier de données ${dataDir} (${keeper}).`,
      en: `Maillage already uses the data folder ${dataDir} (${keeper}).`,
    },
    {
      fr: "Arrêtez l'autre instance, ou donnez un autre dossier par MAILLAGE_DATA_DIR.",
      en: "Stop the other instance, or give another folder as MAILLAGE_DATA_DIR.",
    },
  );
}

export function unusableDataFolder(dataDir: string, cause: unknown): OperatorError {
  return new OperatorError(
    {
      fr: `Le dossier de données ${dataDir} n'est pas utilisable par cet utilisateur.`,
      en: `This user cannot use the data folder ${dataDir}.`,
    },
    {
      fr: "Lancez Maillage avec l'utilisateur qui l'a créé, ou donnez un autre dossier par MAILLAGE_DATA_DIR.",
      en: "Run Maillage as the user who created it, or give another folder as MAILLAGE_DATA_DIR.",
    },
    { cause },
  );
}

export function wrongSecret(dataDir: string, cause: unknown): OperatorError {
  return new OperatorError(
    {
      fr: `Le fichier « secret » de ${dataDir} n'est pas celui de la base qui s'y trouve.`,
      en: `The file "secret" of ${dataDir} is not that of its database.`,
    },
    {
      fr: "Remettez le fichier d'origine, ou donnez un autre dossier par MAILLAGE_DATA_DIR.",
      en: "Put the original file back, or give another folder as MAILLAGE_DATA_DIR.",
    },
    { cause },
  );
}

export function doesNotStart(lastWords: string): OperatorError {
  return new OperatorError(
    { fr: `PostgreSQL ne démarre pas :\n${lastWords}`, en: `PostgreSQL does not start:\n${lastWords}` },
    {
      fr: "Corrigez ce que dit son journal (postgres.log dans le dossier de données), puis recommencez.",
      en: "Mend what its log says (postgres.log in the data folder), then try again.",
    },
  );
}
