"use client";

/** The last resort: even the layout failed, so it brings its own document and no styles. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>The dashboard stumbled over something</h1>
          <p>This is a fault of the dashboard, not of your backups.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
