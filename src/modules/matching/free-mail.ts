/** Providers who give addresses to anybody: sharing one says nothing. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  `aol.com bbox.fr club-internet.fr free.fr gmail.com gmx.com gmx.fr googlemail.com hotmail.com hotmail.fr icloud.com laposte.net live.com live.fr mailo.com me.com
   msn.com neuf.fr noos.fr numericable.fr orange.fr outlook.com outlook.fr proton.me protonmail.com riseup.net sfr.fr tutanota.com wanadoo.fr yahoo.com yahoo.fr
   ymail.com zaclys.net netcourrier.com cegetel.net dbmail.com voila.fr aliceadsl.fr no-log.org`.split(/\s+/),
);
