FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /stagemix
COPY global.json .editorconfig ./
COPY config config
COPY src src
RUN CI=true dotnet publish src/StageMix.Bot -c Release -o /app

# Ubuntu 24.04, where libgtk-3-0 carries the suffix t64.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        ffmpeg fontconfig fonts-noto-cjk libgtk-3-0t64 opencv-data yt-dlp \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -g "$APP_UID" /data
COPY --from=build /app /app
USER $APP_UID
WORKDIR /data
VOLUME /data
ENV Storage__DataDirectory=/data Web__Url=http://0.0.0.0:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/StageMix.Bot.dll"]
