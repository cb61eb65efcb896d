"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { NowProvider } from "@/components/shell/now";
import { ZoneProvider } from "@/components/shell/zone";
import { TimePopoverProvider } from "@/components/ui/time-popover";

interface ProvidersProps {
  readonly zone: string;
  /** The server's clock at render, in ms. */
  readonly now: number;
  readonly children: ReactNode;
}

export function Providers({ zone, now, children }: ProvidersProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <NowProvider initial={now}>
          <ZoneProvider initial={zone}>
            <TimePopoverProvider>{children}</TimePopoverProvider>
          </ZoneProvider>
        </NowProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
