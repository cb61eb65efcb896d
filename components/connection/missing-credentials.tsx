/** `detail` names the missing variables; it never holds a value. */
export function MissingCredentials({ detail }: { detail: string }) {
  return (
    <section role="alert" className="panel mt-6 px-5 py-5">
      <h2 className="font-semibold text-base">Not connected to Atlas</h2>
      <p className="mt-1 max-w-prose text-ink-2">{detail}</p>
    </section>
  );
}
