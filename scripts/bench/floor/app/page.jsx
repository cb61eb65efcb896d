"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";

/** An empty page with React Query: what any page of this stack weighs before it shows something. */
export default function Page() {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Nothing />
    </QueryClientProvider>
  );
}

function Nothing() {
  useQuery({ queryKey: ["nothing"], queryFn: () => null });
  return null;
}
