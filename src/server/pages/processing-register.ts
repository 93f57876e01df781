import type { Translated } from "../../core/language.js";

/** One processing of personal data, as the register of art. 30 describes it. */
export interface Processing {
  /** Of its place on the page. */
  readonly anchor: string;
  readonly name: Translated;
  readonly purpose: Translated;
  readonly legalBasis: Translated;
  readonly people: Translated;
  readonly data: Translated;
  readonly source: Translated;
  readonly recipients: Translated;
  readonly retention: Translated;
}

/** What this program does with personal data. A centre that does more adds it here. */
export const PROCESSING_REGISTER: readonly Processing[] = [
  {
    anchor: "annuaire",
    name: { fr: "Annuaire du réseau partenarial", en: "Partner-network directory" },
    purpose: {
      fr: "Mettre en relation les acteurs de la politique de la ville : savoir qui travaille où, sur quoi, et comment le joindre.",
      en: "Put those who work in the priority neighbourhoods in touch: know who works where, on what, and how to reach them.",
    },
    legalBasis: {
      fr: "Mission d'intérêt public du centre (RGPD, art. 6-1-e) ; pour les agents des administrations, publication prévue à l'article D312-1-3 du CRPA ; pour les salariés et bénévoles d'associations et d'entreprises, la base inscrite avec chaque coordonnée, sans laquelle elle n'est pas communiquée.",
      en: "The centre's task in the public interest (RGPD, art. 6-1-e); for staff of administrations, publication under article D312-1-3 of the CRPA; for staff and volunteers of associations and companies, the basis recorded with each contact point, without which it is given to nobody.",
    },
    people: {
      fr: "Professionnels, élus et bénévoles des organismes partenaires.",
      en: "Professionals, elected officials and volunteers of partner organizations.",
    },
    data: {
      fr: "Nom, prénom, fonction et ses dates, organisme, téléphone, adresse électronique et postale professionnels. Aucune donnée sensible (art. 9).",
      en: "Name, given name, post and its dates, organization, professional telephone, e-mail and postal address. No sensitive data (art. 9).",
    },
    source: {
      fr: "Les personnes elles-mêmes, leur organisme, les annuaires publics des administrations ; la source est inscrite avec la donnée.",
      en: "The people themselves, their organization, public directories of administrations; the source is recorded with the data.",
    },
    recipients: {
      fr: "Selon la visibilité de chaque donnée : le public, les organismes partenaires, le comité d'orientation, ou la seule équipe du centre. Aucun transfert hors de l'Union européenne par ce logiciel.",
      en: "According to each datum's visibility: the public, partner organizations, the steering committee, or the centre's team alone. This software transfers nothing outside the European Union.",
    },
    retention: {
      fr: "Jusqu'à la date inscrite avec chaque coordonnée ; sa valeur est effacée automatiquement le lendemain.",
      en: "Until the date recorded with each contact point; its value is erased by itself on the day after.",
    },
  },
  {
    anchor: "rencontres",
    name: { fr: "Rencontres, publications et instances", en: "Events, publications and committees" },
    purpose: {
      fr: "Tenir la mémoire des formations, journées d'études, actes et mandats, et en rendre compte par des statistiques.",
      en: "Keep the memory of trainings, study days, proceedings and mandates, and account for them in statistics.",
    },
    legalBasis: { fr: "Mission d'intérêt public (art. 6-1-e).", en: "Task in the public interest (art. 6-1-e)." },
    people: {
      fr: "Intervenants, participants, auteurs, membres des instances.",
      en: "Speakers, participants, authors, committee members.",
    },
    data: {
      fr: "Participation et son rôle, contribution et son titre, mandat et ses dates.",
      en: "Participation and its role, contribution and its title, mandate and its dates.",
    },
    source: { fr: "Inscriptions, actes publiés, décisions de nomination.", en: "Registrations, published proceedings, appointments." },
    recipients: {
      fr: "Selon la visibilité de chaque donnée, comme pour l'annuaire.",
      en: "According to each datum's visibility, as for the directory.",
    },
    retention: {
      fr: "Tant que la personne figure à l'annuaire ; à son effacement, seule reste la participation de son organisme.",
      en: "As long as the person is in the directory; once they are erased, only their organization's participation remains.",
    },
  },
  {
    anchor: "inscriptions",
    name: { fr: "Inscriptions aux rencontres", en: "Registrations for events" },
    purpose: {
      fr: "Donner les places des rencontres dans l'ordre des demandes, tenir la liste d'attente et prévenir les personnes inscrites.",
      en: "Give the places of events in the order of the requests, keep the waiting list and tell those who registered.",
    },
    legalBasis: {
      fr: "Consentement de la personne qui s'inscrit elle-même, confirmé depuis son adresse (art. 6-1-a) ; mission d'intérêt public pour les inscriptions faites par le centre ou par l'organisme (art. 6-1-e).",
      en: "Consent of whoever registers by themselves, confirmed from their address (art. 6-1-a); task in the public interest for registrations made by the centre or by the organization (art. 6-1-e).",
    },
    people: { fr: "Personnes qui demandent à venir à une rencontre.", en: "People who ask to come to an event." },
    data: {
      fr: "Nom, prénom, adresse électronique, organisme, public, état de l'inscription, présence.",
      en: "Name, given name, e-mail address, organization, public, state of the registration, attendance.",
    },
    source: { fr: "Les personnes elles-mêmes, leur organisme, le centre.", en: "The people themselves, their organization, the centre." },
    recipients: {
      fr: "L'équipe du centre ; l'organisme pour lequel la personne vient ; le serveur de messagerie du centre.",
      en: "The centre's team; the organization for which the person comes; the centre's mail server.",
    },
    retention: {
      fr: "Un an après la rencontre, puis effacement automatique ; deux jours pour une demande qui n'est pas confirmée.",
      en: "One year after the event, then erased by itself; two days for a request that is not confirmed.",
    },
  },
  {
    anchor: "journal",
    name: { fr: "Journal des modifications et sécurité", en: "Audit and security" },
    purpose: {
      fr: "Savoir qui a modifié quoi, annuler une fusion faite par erreur, protéger le service contre les abus.",
      en: "Know who changed what, undo a merge made by mistake, protect the service from abuse.",
    },
    legalBasis: {
      fr: "Obligation de sécurité et de responsabilité (art. 5-2 et 32), intérêt légitime.",
      en: "Duty of security and accountability (art. 5-2 and 32), legitimate interest.",
    },
    people: {
      fr: "Titulaires d'une clé d'accès ; personnes dont la fiche est modifiée.",
      en: "Holders of an access key; people whose record is changed.",
    },
    data: {
      fr: "Nom de la clé, date, valeurs avant et après ; les journaux techniques ne contiennent ni nom, ni coordonnée, ni clé.",
      en: "Name of the key, date, values before and after; technical logs hold no name, contact or key.",
    },
    source: { fr: "Le service lui-même.", en: "The service itself." },
    recipients: { fr: "L'équipe du centre.", en: "The centre's team." },
    retention: {
      fr: "Valeurs d'une personne : vidées à son effacement ou à l'échéance de la coordonnée. Annulation d'une fusion : 30 jours. Réponses gardées pour une requête renouvelée : un jour, chiffrées.",
      en: "A person's values: emptied when they are erased or when the contact point expires. Undoing a merge: 30 days. Answers kept for a repeated request: one day, encrypted.",
    },
  },
  {
    anchor: "messages",
    name: { fr: "Information des personnes et suivi des droits", en: "Notices and people's rights" },
    purpose: {
      fr: "Informer chaque personne que ses coordonnées sont conservées, accuser réception des oppositions et les faire respecter.",
      en: "Tell each person that their contact is kept, acknowledge objections and see that they are respected.",
    },
    legalBasis: {
      fr: "Obligation légale (art. 6-1-c ; art. 12, 14, 17 et 21).",
      en: "Legal obligation (art. 6-1-c; art. 12, 14, 17 and 21).",
    },
    people: { fr: "Personnes de l'annuaire.", en: "People of the directory." },
    data: {
      fr: "Adresse électronique, date d'information, opposition et sa date ; après effacement, un identifiant sans signification et la date.",
      en: "E-mail address, date of the notice, objection and its date; after an erasure, an identifier without meaning and the date.",
    },
    source: { fr: "Les personnes elles-mêmes.", en: "The people themselves." },
    recipients: { fr: "L'équipe du centre ; son serveur de messagerie.", en: "The centre's team; its mail server." },
    retention: {
      fr: "Opposition : tant que la fiche existe. Messages en attente : jusqu'à leur envoi.",
      en: "Objection: as long as the record exists. Waiting letters: until they are sent.",
    },
  },
];
