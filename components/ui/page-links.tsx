import type { ReactNode } from "react";

interface PageLinksProps {
  readonly page: number;
  readonly pageCount: number;
  /** How much all pages hold, in words. */
  readonly total: string;
  /** The link to a page, with the number as its text. */
  readonly link: (props: {
    readonly number: number;
    readonly current: "page" | false;
    readonly label: string;
    readonly className: string;
  }) => ReactNode;
}

/** Links to every page; there is nothing to hide among a dozen numbers. */
export function PageLinks({ page, pageCount, total, link }: PageLinksProps) {
  if (pageCount <= 1) return null;
  return (
    <nav
      aria-label="Pages"
      className="mt-3 flex flex-wrap items-center gap-1.5 text-[0.8125rem] print:hidden"
    >
      <span className="mr-2 text-ink-2">
        Page {page} of {pageCount}, {total}
      </span>
      {Array.from({ length: pageCount }, (_, index) =>
        link({
          number: index + 1,
          current: index + 1 === page && "page",
          label: `Page ${index + 1}`,
          className:
            "control target min-w-8 justify-center px-2 py-1 aria-[current=page]:border-ink-3 aria-[current=page]:font-semibold",
        }),
      )}
    </nav>
  );
}
