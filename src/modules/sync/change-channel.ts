/** Where the database says at each commit that there are changes. */
export const CHANGE_CHANNEL = "maillage_change";
