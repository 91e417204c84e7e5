# Build from the root of the repository: docker build -t stagemix .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /stagemix
COPY global.json .editorconfig ./
COPY config config
COPY src src
RUN CI=true dotnet publish src/StageMix.Bot -c Release -o /app

# What keeps up with YouTube changes weekly, so the current releases are taken, each checked against the checksums
# published beside it. The distribution's own yt-dlp is too old for YouTube.
FROM debian:12-slim AS tools
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl unzip
WORKDIR /tools
ARG TARGETARCH=amd64
RUN set -eu; \
    case "$TARGETARCH" in amd64) name=yt-dlp_linux ;; arm64) name=yt-dlp_linux_aarch64 ;; esac; \
    releases=https://github.com/yt-dlp/yt-dlp/releases/latest/download; \
    curl -fsSL --remote-name-all "$releases/$name" "$releases/SHA2-256SUMS"; \
    grep -E " +$name\$" SHA2-256SUMS | sha256sum --check --strict; \
    install -D -m 755 "$name" bin/yt-dlp
RUN set -eu; \
    case "$TARGETARCH" in amd64) name=deno-x86_64-unknown-linux-gnu ;; arm64) name=deno-aarch64-unknown-linux-gnu ;; esac; \
    releases=https://github.com/denoland/deno/releases/latest/download; \
    curl -fsSL --remote-name-all "$releases/$name.zip" "$releases/$name.zip.sha256sum"; \
    sha256sum --check --strict "$name.zip.sha256sum"; \
    unzip -q "$name.zip" -d bin

# Ubuntu 24.04, where libgtk-3-0 carries the suffix t64.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        ffmpeg fontconfig fonts-noto-cjk libatomic1 libgtk-3-0t64 opencv-data \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -m 700 -o "$APP_UID" -g "$APP_UID" /data
COPY --from=tools /tools/bin /usr/local/bin
COPY --from=build /app /app
USER $APP_UID
WORKDIR /data
VOLUME /data
# nothing is written outside /data and /tmp: the root may be read-only
ENV Storage__DataDirectory=/data Web__Url=http://0.0.0.0:5080 DOTNET_EnableDiagnostics=0 HOME=/tmp
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$code\" = 200 ]"]
# SIGTERM ends it well: work in progress goes back to the queue
ENTRYPOINT ["dotnet", "/app/StageMix.Bot.dll"]
