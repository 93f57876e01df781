import { words } from "../../i18n/words.js";

/** Bringing files, and bringing them again once mended. */
export const uploadWords = words("import-upload", {
  fr: {
    form: {
      profile: "Ce que sont les fichiers",
      own: "Un tableau à vous : CSV ou Excel",
      known: "Jeux de données connus",
      mapped: "Avec une correspondance écrite (YAML)",
      ownHint: "Un tableau en .xlsx ou en CSV : ses colonnes s'affichent ensuite, pour dire ce qu'est chacune.",
      mapping: "Correspondance (YAML)",
      mappingHint: "Elle dit quelle colonne est quoi.",
      files: "Fichiers",
      filesHint: "CSV, .xlsx ou JSON ; plusieurs à la fois, ou glissés ici.",
      complete: "Ces fichiers disent tout ce que la source connaît : ce qu'ils n'ont plus est marqué comme disparu de la source.",
      send: "Préparer l'import",
      sent: "Envoi des fichiers",
      noFile: "Choisissez au moins un fichier.",
      noMapping: "Ce type de fichiers a besoin d'une correspondance.",
      failed: "L'envoi n'a pas abouti. Vérifiez votre connexion, puis recommencez : rien n'est écrit.",
    },
    again: {
      title: "Corriger et renvoyer",
      text: "Corrigez le tableau, puis renvoyez-le : il est relu de la même façon, et la page dit ce qui a changé. Ou appliquez l'import, puis renvoyez les seules lignes corrigées.",
      partText:
        "Les autres lignes sont écrites. Corrigez celles qui ont un défaut, puis renvoyez-les seules : la page dit ce qui en serait. Rien n'est écrit.",
      faultyRows: "Télécharger les lignes à corriger, avec ce qui ne va pas (CSV)",
      files: "Fichiers corrigés",
      send: "Renvoyer",
    },
  },
  en: {
    form: {
      profile: "What the files are",
      own: "A table of your own: CSV or Excel",
      known: "Known data sets",
      mapped: "With a written mapping (YAML)",
      ownHint: "A table as .xlsx or CSV: its columns are then shown, for you to say what each of them is.",
      mapping: "Mapping (YAML)",
      mappingHint: "It says which column is what.",
      files: "Files",
      filesHint: "CSV, .xlsx or JSON; several at once, or dragged here.",
      complete: "These files say all that the source knows: what they no longer list is marked as gone from the source.",
      send: "Prepare the import",
      sent: "Sending the files",
      noFile: "Choose at least one file.",
      noMapping: "Files of this kind need a mapping.",
      failed: "The files did not arrive. Check your connection, then try again: nothing is written.",
    },
    again: {
      title: "Mend and send again",
      text: "Mend the table, then send it again: it is read in the same way, and the page says what has changed. Or apply the import, then send the mended rows alone.",
      partText:
        "The other rows are written. Mend those at fault, then send them by themselves: the page says what would become of them. Nothing is written.",
      faultyRows: "Download the rows to be mended, with what is wrong (CSV)",
      files: "Mended files",
      send: "Send again",
    },
  },
});
