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

# Runs `dotnet` quietly: what it says is shown only when it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    dotnet "$@" --nologo -v minimal >"$log" 2>&1 || status=$?
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# Builds what is named.
build() {
    quietly build "$@" && return
    say "The program could not be built; see above."
    return 1
}

# Whether programs can be linked here, after installing what is needed for it where that can be done.
can_link() {
    links() { echo 'int main(void) { return 0; }' | "$1" -x c -o /dev/null - 2>/dev/null; }
    links clang || links gcc && return
    if command -v apt-get >/dev/null && install_packages gcc libc6-dev && links gcc; then return; fi
    say "Without a C compiler (clang or gcc) the command is run by dotnet: all works, but starts and reads more slowly."
    return 1
}

# Compiles the command `cli` to machine code, into the folder `native`.
publish_native() {
    say "Building boligsosial (some two minutes) ..."
    quietly publish "$cli" -c Release --use-current-runtime --artifacts-path "$native" -o "$native/program" -p:PublishAot=true -p:RunAnalyzers=false && return
    say "It could not be compiled to machine code; see above. It is run by dotnet instead: all works, but starts and reads more slowly."
    return 1
}

# Sets `program`, the command to run, after building it where it is not there yet or a source is newer: compiled to machine code where the machine
# can link, else, or when BOLIGSOSIAL_MANAGED is set (it builds faster), as a program for dotnet.
ready_program() {
    local cli=$root/src/Boligsosial.Mining.Cli kind=${BOLIGSOSIAL_MANAGED:+managed}
    local native=$cli/obj/native stamp=$cli/obj/boligsosial.${kind:-native}
    if program_stale; then
        # Of several that find nothing built, one builds and the others wait for it.
        mkdir -p "$cli/obj"
        exec 9>"$stamp.lock"
        if command -v flock >/dev/null; then flock 9; fi
        if program_stale; then
            touch "$stamp.begun"
            if [ -n "$kind" ] || ! can_link 9>&- || ! publish_native 9>&-; then
                say "Building boligsosial ..."
                [ -n "$kind" ] || rm -rf "$native/program"
                build "$cli" -c Release 9>&-
            fi
            mv "$stamp.begun" "$stamp.built"
        fi
        exec 9>&-
    fi
    program=(dotnet "$cli/bin/Release/net10.0/boligsosial.dll")
    if [ -z "$kind" ] && [ -x "$native/program/boligsosial" ]; then program=("$native/program/boligsosial"); fi
}

# Whether a source is newer than the last build; a folder is newer when a file came or went.
program_stale() {
    [ ! -e "$stamp.built" ] ||
        [ -n "$(find "$root/src" "$root"/Directory.*.props "$root/global.json" \( -name bin -o -name obj \) -prune -o -newer "$stamp.built" -print -quit)" ]
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
