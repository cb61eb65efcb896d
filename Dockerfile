# Build: docker build -t snapwatch .
# Run:   docs/operating.md, and docs/deploy/compose.yaml with oauth2-proxy in front.
# scripts/container.ts runs these very steps without an engine: keep RUN to relative paths.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm install --no-save --include=dev --no-audit --no-fund --loglevel=error
COPY . .
RUN node scripts/container-files.mjs container

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
# Whoever maps the port decides who reaches it, so the access rule applies: without the two TRUSTED_PROXY variables the
# dashboard does not start.
ENV HOST=0.0.0.0
ENV PORT=3000
WORKDIR /app
COPY --from=build /build/container ./
USER 65534:65534
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s CMD ["node", "scripts/container-health.mjs"]
CMD ["node", "scripts/start.mjs"]
