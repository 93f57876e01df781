import { words } from "../../i18n/words.js";

export const stateWords = words("state", {
  fr: {
    loading: "Chargement…",
    retry: "Réessayer",
    reload: "Recharger la page",
    withoutFilters: "Enlever les filtres",
    stillDown: "Toujours pas de réponse. Réessayez dans un instant.",
    home: "Retour à la recherche",
    signIn: "Se connecter",
    request: "Si cela se répète, donnez ce numéro à l'équipe du centre : {{id}}",
    notFound: {
      title: "Rien à cette adresse",
      text: "La fiche n'existe pas, n'existe plus, ou n'est pas visible sans se connecter.",
    },
    offline: { title: "Le serveur ne répond pas", text: "Vérifiez votre connexion, puis réessayez : rien n'est perdu." },
    "signed-out": { title: "Votre session est terminée", text: "Connectez-vous de nouveau ; la lecture publique reste ouverte." },
    forbidden: { title: "Cette page est réservée", text: "Connectez-vous avec un compte qui y donne droit, ou demandez-le au centre." },
    limited: { title: "Trop de demandes", text: "Patientez une minute, puis réessayez." },
    busy: { title: "Le service est occupé", text: "Réessayez dans un instant." },
    input: { title: "Cette adresse demande l'impossible", text: "Un filtre de l'adresse n'est pas valable : repartez sans lui." },
    outdated: {
      title: "Une partie de la page n'est pas arrivée",
      text: "L'annuaire a été mis à jour, ou la connexion coupée un instant. Rechargez la page pour continuer.",
    },
    server: { title: "Quelque chose s'est mal passé", text: "L'erreur est notée. Réessayez dans un instant." },
  },
  en: {
    loading: "Loading…",
    retry: "Try again",
    reload: "Reload the page",
    withoutFilters: "Remove the filters",
    stillDown: "Still no answer. Try again in a moment.",
    home: "Back to search",
    signIn: "Sign in",
    request: "If it happens again, give this number to the centre's team: {{id}}",
    notFound: {
      title: "Nothing at this address",
      text: "The sheet does not exist, no longer exists, or cannot be seen without signing in.",
    },
    offline: { title: "The server does not answer", text: "Check your connection, then try again: nothing is lost." },
    "signed-out": { title: "Your session has ended", text: "Sign in again; public reading stays open." },
    forbidden: { title: "This page is restricted", text: "Sign in with an account that may see it, or ask the centre." },
    limited: { title: "Too many requests", text: "Wait a minute, then try again." },
    busy: { title: "The service is busy", text: "Try again in a moment." },
    input: { title: "This address asks the impossible", text: "One of its filters is not valid: go on without it." },
    outdated: {
      title: "A part of the page did not come",
      text: "The directory was updated, or the connection was cut for a moment. Reload the page to go on.",
    },
    server: { title: "Something went wrong", text: "The error was noted. Try again in a moment." },
  },
});
