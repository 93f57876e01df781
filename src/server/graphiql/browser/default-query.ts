/** What the editor shows at first: a question that the Paris sample answers. */
export const defaultQuery = `# Maillage, l'annuaire du réseau partenarial.
#
#   Ctrl-Entrée   lance la question
#   Ctrl-Espace   propose ce que l'on peut écrire ici
#   Le livre, à gauche, ouvre la documentation.
#   L'onglet Headers, en bas, reçoit votre clé.
#
# Par exemple : qui appeler à Paris, sur quels thèmes ?

query QuiAppeler {
  organizations(
    filter: {
      territory: ["75056"]
      position: { isCurrent: true }
    }
    orderBy: [{ field: NAME }]
    first: 5
  ) {
    totalCount
    edges {
      node {
        name
        kindLabel
        themes { label }
        territories { name }
        contactPoints { kind value withheld }
        positions(first: 3) {
          edges {
            node {
              role
              person { name }
              contactPoints { kind value }
            }
          }
        }
      }
    }
  }
}
`;
