/**
 * Words, as `nameWords` gives them, that many organizations of urban policy share. Two names that have only these in common have little in
 * common; a name made of these alone is borne by many. Taken from the most frequent words of the Annuaire de l'administration and of the
 * State-funded posts, without names of places.
 */
const COMMON_WORDS = new Set(
  `accueil accompagnement acce action activite adil administratif agence aide amicale amie ami animation antenne arrondissement art association atelier
   avenir bailleur bureau caisse cap cantonal central centre chambre cidff citoyen citoyenne citoyennete club collectif comite commissariat communal
   communaute commune compagnie confederation conseil coordination cooperation culture culturel culturelle departement departemental departementale
   developpement direction directorate droit ecole ecoute education emploi enfance enfant ensemble entraide entreprise equipe espace etablissement etude
   etudiant famille familial familiale federation femme fonction fondation football formation foyer france francai francaise gendarmerie gestion groupe
   groupement habitat habitant ile inclusion information initiative insertion institut inter intercommunal intercommunale international interprofessionnel
   jeune jeunesse jeux jardin justice laique ligue ligu local locale logement lycee mairie maison maternel mediation metropole mission mouvement municipal
   municipale national nationale nord office organisation ouest parent paris pari parisien parisienne pimm plus point pole politique populaire prevention
   prefecture prefectorale professionnel projet promotion protection public publique quartier regie region regional regionale relai reseau ressource rural sante
   secour secretariat section sector service social sociale societe socio socioculturel socioculturelle solidaire solidarite sport sportif sportive sud
   syndicat syndicale temp territoire territorial tous travail travailleur tresorerie tribunal tour union universite urbain urbaine urbanisme vie vieux ville vivre
   est nouveau nouvelle nouvel horizon escale passerelle`.split(/\s+/),
);

export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}
