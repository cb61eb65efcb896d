"use client";

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/** Our own bug: Atlas's failures never end up here. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="main" className="mx-auto max-w-page px-4 pt-10 sm:px-8">
      <h1 className="font-[620] text-[1.625rem]">The dashboard stumbled over something</h1>
      <p className="mt-3 max-w-prose text-ink-2">
        This is a fault of the dashboard, not of your backups.
        {error.digest && ` Its log has the details under ${error.digest}.`}
      </p>
      <button type="button" className="control mt-4" onClick={reset}>
        Try again
      </button>
    </main>
  );
}
