import type { ReactElement } from "react";

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'" };

/** An extract with the words that were found marked. It comes as HTML in which all else is escaped; nothing is put into the page as HTML. */
export function Highlight({ html }: { readonly html: string }): ReactElement {
  const parts = html.split(/<mark>(.*?)<\/mark>/s).map((part, place) => ({ part: unescaped(part), place, isMarked: place % 2 === 1 }));
  return <>{parts.map(({ part, place, isMarked }) => (isMarked ? <mark key={place}>{part}</mark> : part))}</>;
}

/** The extract without its marks. */
export function plainText(html: string): string {
  return unescaped(html.replace(/<\/?mark>/g, ""));
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}
