import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { Mark } from "./mark";
import { PrintNote } from "./print-note";
import { ThemeSwitch } from "./theme-switch";
import { SignedInUser } from "./user";
import { ZoneSwitch } from "./zone-switch";

export interface Crumb {
  readonly text: string;
  readonly href?: string;
  readonly mono?: boolean;
}

interface ShellProps {
  readonly crumbs: readonly Crumb[];
  /** How fresh the page's data is. */
  readonly freshness?: ReactNode;
  readonly children: ReactNode;
}

/** What every page stands in: where one is, how fresh the data is, the zone of all times, the theme, and who looks. */
export function Shell({ crumbs, freshness, children }: ShellProps) {
  return (
    <>
      <header className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-panel px-4 py-2 sm:px-8 print:hidden">
        <Link
          href={paths.instances()}
          aria-label="Snapwatch, all instances"
          prefetch={false}
          className="target justify-center"
        >
          <Mark />
        </Link>
        <Crumbs crumbs={crumbs} />
        <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2.5 gap-y-1">
          {freshness}
          <ZoneSwitch />
          <ThemeSwitch />
          <SignedInUser />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pt-7 pb-16 outline-none sm:px-8"
      >
        <PrintNote of={crumbs.map(({ text }) => text).join(" / ")} />
        {children}
      </main>
      <footer className="mx-auto w-full max-w-page px-4 pb-8 text-[0.8125rem] sm:px-8 print:hidden">
        <Link
          href={paths.connection()}
          prefetch={false}
          className="target text-ink-2 underline-offset-2 hover:text-ink hover:underline"
        >
          Connection to Atlas
        </Link>
      </footer>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  // Alone it says what the heading says: a phone keeps the line for it.
  const onPhone = crumbs.length > 1 ? "max-sm:max-w-[calc(100%-2.5rem)]" : "max-sm:sr-only";
  return (
    <nav aria-label="Breadcrumb" className={`min-w-0 ${onPhone}`}>
      <ol className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {crumbs.map(({ text, href, mono }, index) => (
          <li key={text} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden className="text-ink-3">
                /
              </span>
            )}
            {href ? (
              <Link href={href} prefetch={false} className="target hover:text-ink hover:underline">
                {text}
              </Link>
            ) : (
              <span
                aria-current={index === crumbs.length - 1 ? "page" : undefined}
                className={`aria-[current=page]:font-[550] aria-[current=page]:text-ink ${mono ? "font-mono text-[0.78125rem]" : ""}`}
              >
                {text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
