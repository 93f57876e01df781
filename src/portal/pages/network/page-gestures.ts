/** The wheel and one finger scroll the page; with Ctrl, or with two fingers, they are the drawing's. @param pointed where Sigma listens */
export function leaveThePageItsGestures(place: HTMLElement, pointed: HTMLElement | undefined): void {
  const keep = (event: Event, isOurs: boolean) => !isOurs && event.stopPropagation();
  if (pointed) pointed.style.touchAction = "pan-x pan-y";
  place.addEventListener("wheel", (event) => keep(event, event.ctrlKey || event.metaKey), { capture: true });
  for (const kind of ["touchstart", "touchmove", "touchend"] as const) {
    place.addEventListener(kind, (event) => keep(event, event.touches.length > 1), { capture: true });
  }
}
