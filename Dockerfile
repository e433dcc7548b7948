# The pages are built where the tools are; the image that runs carries neither the tools nor the sources of the web.
FROM node:20-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY geodata geodata
COPY api api
COPY scripts scripts
COPY web web
RUN npx tsx scripts/build-web.ts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force && install -d -o node -g node /data
COPY geodata geodata
COPY api api
COPY scripts scripts
COPY --from=build /portal/web/dist web/dist
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that the signal of `docker stop` reaches it and requests in flight are finished.
CMD ["node", "--import", "tsx", "scripts/start.ts"]
