"use client";

import { useRef } from "react";
import { InPlaceLink } from "./in-place-link";

interface PageLinksProps {
  readonly page: number;
  readonly pageCount: number;
  /** How much all pages hold, in words. */
  readonly total: string;
  readonly href: (page: number) => string;
  /** Settles once the address names the page. */
  readonly goTo: (page: number) => Promise<unknown>;
}

/** Links to every page of the table before them; there is nothing to hide among a dozen numbers. */
export function PageLinks({ page, pageCount, total, href, goTo }: PageLinksProps) {
  const nav = useRef<HTMLElement>(null);
  if (pageCount <= 1) return null;
  const follow = async (number: number) => {
    // The way back is to where the reader was: first the step, then the move.
    await goTo(number);
    const table = nav.current?.parentElement?.querySelector("table");
    // A page is read from its first row.
    if (table && table.getBoundingClientRect().top < 0) table.scrollIntoView();
  };
  return (
    <nav
      ref={nav}
      aria-label="Pages"
      className="mt-3 flex flex-wrap items-center gap-1.5 text-[0.8125rem] print:hidden"
    >
      <span className="mr-2 text-ink-2">
        Page {page} of {pageCount}, {total}
      </span>
      {Array.from({ length: pageCount }, (_, index) => index + 1).map((number) => (
        <InPlaceLink
          key={number}
          href={href(number)}
          follow={() => void follow(number)}
          current={number === page && "page"}
          label={`Page ${number}`}
          className="control target min-w-8 justify-center px-2 py-1 aria-[current=page]:border-ink-3 aria-[current=page]:font-semibold"
        >
          {number}
        </InPlaceLink>
      ))}
    </nav>
  );
}
