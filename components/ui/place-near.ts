const MARGIN_PX = 8;

/** Puts a popover that is open below its anchor, or above where there is no room, and never off the screen. */
export function placeNear(popover: HTMLElement, anchor: DOMRect): void {
  const left = Math.min(anchor.left, innerWidth - popover.offsetWidth - MARGIN_PX);
  const below = anchor.bottom + MARGIN_PX;
  const fitsBelow = below + popover.offsetHeight <= innerHeight;
  popover.style.left = `${Math.max(MARGIN_PX, left)}px`;
  popover.style.top = `${fitsBelow ? below : Math.max(MARGIN_PX, anchor.top - popover.offsetHeight - MARGIN_PX)}px`;
}
