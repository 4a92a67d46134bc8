# Shared by the scripts commons and verify: finds a JDK and Maven, installs what a window needs, builds. Sourced, not run.
# The caller has set ROOT, the top folder of the source tree.

MAVEN_VERSION=3.9.16
TOOLS="$ROOT/.tools"

# shellcheck source=releng/run.sh
. "$ROOT/releng/run.sh"

# find_jdk: exports JAVA_HOME with a JDK of 21 or newer
find_jdk() {
    find_java javac && return
    say "Practice Commons needs a JDK 21 or newer and found none: install one, or set JAVA_HOME to it." \
        "Practice Commons a besoin d’un JDK 21 ou plus récent et n’en trouve aucun : installez-en un, ou indiquez-le dans JAVA_HOME."
    exit 2
}

# find_maven: sets MVN to a Maven 3.9; an older one fetches it into .tools
find_maven() {
    local version='' archive
    MVN="$TOOLS/apache-maven-$MAVEN_VERSION/bin/mvn"
    [ -x "$MVN" ] && return
    if ! command -v mvn >/dev/null; then
        say "Maven is missing: install it (Debian, Ubuntu: apt-get install maven), then start again." \
            "Maven manque : installez-le (Debian, Ubuntu : apt-get install maven), puis recommencez."
        exit 2
    fi
    version=$(cd / && mvn -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
    case "$version" in
        3.9.*) MVN=mvn; return ;;
    esac
    mkdir -p "$TOOLS"
    # Away from this folder: an older Maven could not read its .mvn.
    archive=$TOOLS/apache-maven-$MAVEN_VERSION-bin.tar.gz
    if ! (cd "$(mktemp -d)" && mvn -B -q ${COMMONS_M2:+"-Dmaven.repo.local=$COMMONS_M2"} dependency:copy \
            "-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" "-DoutputDirectory=$TOOLS") \
            >"$TOOLS/maven.log" 2>&1 || ! tar -xzf "$archive" -C "$TOOLS"; then
        say "Maven $MAVEN_VERSION could not be fetched with the installed Maven $version; see $TOOLS/maven.log." \
            "Maven $MAVEN_VERSION n’a pas pu être obtenu avec le Maven $version installé ; voyez $TOOLS/maven.log."
        exit 2
    fi
    rm -f "$archive"
}

# need_packages [xvfb [wmctrl]]: installs GTK 3, and for tests Xvfb and a window manager, and what lists windows, where apt
# may, else prints the one line to run. Only on Linux.
need_packages() {
    local sudo='' missing=''
    [ "$(uname -s)" = Linux ] || return 0
    has_gtk || missing="libgtk-3-0 fonts-dejavu-core"
    if [ "${1:-}" = xvfb ] && [ -z "${DISPLAY:-}" ]; then
        command -v Xvfb >/dev/null || missing="$missing xvfb"
        # Without a window manager no window gets the keyboard.
        command -v openbox >/dev/null || missing="$missing openbox"
    fi
    [ "${2:-}" != wmctrl ] || command -v wmctrl >/dev/null || missing="$missing wmctrl"
    [ -n "$missing" ] || return 0
    if command -v apt-get >/dev/null; then
        if [ "$(id -u)" != 0 ]; then
            sudo='sudo -n'
            sudo -n true 2>/dev/null || sudo=no
        fi
        if [ "$sudo" != no ]; then
            mkdir -p "$TOOLS"
            # shellcheck disable=SC2086 # words are meant
            if { $sudo apt-get update && DEBIAN_FRONTEND=noninteractive \
                    $sudo apt-get install -y --no-install-recommends $missing; } >"$TOOLS/apt.log" 2>&1; then
                return 0
            fi
        fi
    fi
    say "The window needs packages that are missing; run: sudo apt-get install$(printf ' %s' $missing)" \
        "Il manque des paquets pour ouvrir la fenêtre ; lancez : sudo apt-get install$(printf ' %s' $missing)"
    return 1
}

# build_with LOG ARGUMENTS…: runs Maven here; what it is at shows as one line, its output goes to LOG. Callers clean first:
# constants of the generated model are inlined, and a class that is not compiled again would keep the old ones.
build_with() {
    local log=$1 status
    shift
    mkdir -p "$(dirname "$log")"
    set +e
    (cd "$ROOT" && "$MVN" -B -ntp ${COMMONS_M2:+"-Dmaven.repo.local=$COMMONS_M2"} "$@") 2>&1 | tee "$log" | show_progress
    status=${PIPESTATUS[0]}
    set -e
    if [ "$status" != 0 ]; then
        say "The build failed. The whole log is in $log; this is what it says:" \
            "La construction a échoué. Le journal complet est dans $log ; en voici l’essentiel :"
        grep -aE -A 1 '^\[ERROR\]|^Caused by|<<< (FAILURE|ERROR)!' "$log" \
            | grep -avE '^--$|^\[ERROR\] *$|\[Help 1\]$|Re-run Maven|full stack trace|more information about the errors|After correcting|mvn <args>' \
            | head -n 60 >&2
    fi
    return "$status"
}

# show_progress: turns Maven's lines into one line that is written over, or into nothing when nobody watches
show_progress() {
    if [ ! -t 2 ]; then
        cat >/dev/null
        return
    fi
    local line
    while IFS= read -r line; do
        case "$line" in
            *'] Building '*'['*/*']'*)
                line=${line#*Building }
                printf '\r\033[K%s' "${line:0:100}" >&2 ;;
        esac
    done
    printf '\r\033[K' >&2
}
