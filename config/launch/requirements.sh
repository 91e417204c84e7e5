# What the system must hold besides the .NET SDK, and how it gets there.
# Sourced by `stagemix` and `test`, which set `root` first. All talk is on stderr: stdout belongs to the program.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null; }

# A font for Hangul and one for kana: song titles and stage names are often Korean or Japanese.
has_fonts() { [[ -n "$(fc-list :lang=ko 2>/dev/null)" && -n "$(fc-list :lang=ja 2>/dev/null)" ]]; }

has_library() { PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep -F "$1" >/dev/null; }

has_face_data() { [[ -d /usr/share/opencv4/haarcascades || -d /usr/share/opencv/haarcascades ]]; }

missing_to_run() {
    has ffmpeg && has ffprobe || echo ffmpeg
    # OpenCV needs both. The package of GTK is libgtk-3-0 on Debian 12 and libgtk-3-0t64 on Ubuntu 24.04.
    has_library libatomic.so.1 || echo libatomic1
    has_library libgtk-3.so.0 || echo libgtk-3-0
    has yt-dlp || [[ -x "${Acquiring__YtDlpPath:-}" ]] || echo yt-dlp
    has_face_data || echo opencv-data
    has fc-list || echo fontconfig
    has_fonts || echo fonts-noto-cjk
}

missing_to_test() {
    missing_to_run
    has chromium || has chromium-browser || has google-chrome || echo chromium
    has node || echo nodejs
    has npm || echo npm
}

# The words before apt-get: none for root, sudo where it needs no password. Fails where nothing may be installed.
as_root() {
    if [[ "$(id -u)" == 0 ]]; then
        echo env
    elif has sudo && sudo -n true 2>/dev/null; then
        echo sudo -n env
    else
        return 1
    fi
}

agreed() {
    [[ -t 0 && -t 2 ]] || return 0
    local answer
    read -r -p "Missing: $*. Install with apt? [y/N] " answer || return 1
    [[ "$answer" == [yY]* ]]
}

apt_install() {
    local -a apt=("$@" DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update || true # old lists may still serve
    "${apt[@]}" install --no-install-recommends "${packages[@]}" && return
    # One name that this system does not know must not keep the others away.
    local package
    for package in "${packages[@]}"; do
        "${apt[@]}" install --no-install-recommends "$package" || true
    done
}

# install_missing CHECK: installs what the function CHECK names, or says what to do. What is missing stops nothing here:
# much works without yt-dlp, and the program's own sentence knows what it could not do.
install_missing() {
    local -a packages prefix
    mapfile -t packages < <("$1")
    ((${#packages[@]})) || return 0
    if has apt-get && read -ra prefix < <(as_root) && agreed "${packages[@]}"; then
        say "Installing ${packages[*]} ..."
        apt_install "${prefix[@]}" </dev/null >"$root/.build/apt.log" 2>&1
        mapfile -t packages < <("$1")
        ((${#packages[@]})) || return 0
    fi
    say "Missing: ${packages[*]}. Install with: sudo apt-get update && sudo apt-get install --no-install-recommends ${packages[*]}"
}

require_sdk() {
    has dotnet && (cd "$root" && dotnet --version >/dev/null 2>&1) && return
    say 'The .NET 10 SDK is missing or does not start (`dotnet --version` says why): install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.'
    exit 1
}

# build TARGET: a quiet Release build; what it said is shown when it fails.
build() {
    say "Building $1 ..."
    (cd "$root" && dotnet build "$1" -c Release -v q --nologo) </dev/null >"$root/.build/build.log" 2>&1 && return
    cat "$root/.build/build.log" >&2
    say "The build failed."
    return 1
}

# One launcher at a time installs and builds. The lock is closed for the command, because
# the compiler's server outlives the build and would hold it.
exclusively() {
    mkdir -p "$root/.build"
    (flock 9 && "$@" 9>&-) 9>"$root/.build/lock"
}
