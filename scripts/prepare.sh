# Sourced by the scripts at the root. What the program needs beside .NET is installed here, and only where it is missing.

say() { printf '%s\n' "$*" >&2; }

require_dotnet() {
    command -v dotnet >/dev/null && return
    say "boligsosial needs the .NET 10 SDK, which is not installed. Get it from https://dotnet.microsoft.com/download and try again."
    exit 1
}

norwegian_ocr() {
    local data
    for data in "${TESSDATA_PREFIX:-/nowhere}" /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata /usr/share/tesseract/tessdata /opt/homebrew/share/tessdata /usr/local/share/tessdata; do
        [ -e "$data/nor.traineddata" ] && return
    done
    return 1
}

# Installs MuPDF's tools and Tesseract where they are missing and can be installed; else says how.
require_tools() {
    local missing=()
    command -v mutool >/dev/null || missing+=(mupdf-tools)
    command -v tesseract >/dev/null || missing+=(tesseract-ocr)
    norwegian_ocr || missing+=(tesseract-ocr-nor)
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}" ||
        say "Without mutool no report can be read, without Tesseract no scanned page."
}

# Installs Debian packages; where that cannot be done, says what to install, and fails.
install_packages() {
    local missing=("$@")
    if [ "$(uname)" = Darwin ]; then
        say "Not installed: ${missing[*]}. Run: brew install mupdf tesseract tesseract-lang imagemagick"
        return 1
    elif ! command -v apt-get >/dev/null; then
        say "Not installed: ${missing[*]}. Install them (MuPDF's command line tools, Tesseract with Norwegian) by your system's own means."
        return 1
    fi

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Not installed: ${missing[*]}. As root, run: apt-get install ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi

    say "Installing ${missing[*]} with apt-get ..."
    local log
    log=$(mktemp)
    if ! apt_install "${missing[@]}" >"$log" 2>&1 && ! { ${as_root[@]+"${as_root[@]}"} apt-get update && apt_install "${missing[@]}"; } >>"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "Could not install ${missing[*]}; see above."
        return 1
    fi
    rm -f "$log"
}

apt_install() {
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Builds what is named, quietly: the log is shown only when it fails.
build() {
    local log
    log=$(mktemp)
    if ! dotnet build "$@" --nologo -v minimal >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "The program could not be built; see above."
        return 1
    fi
    rm -f "$log"
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
