# shellcheck shell=bash
# Shared by the script commons and by the start script of the packages: finds a Java and puts its command line together.
# Sourced, not run.

# say ENGLISH FRENCH: one sentence on standard error, in the language of the user
say() {
    case "${COMMONS_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}}" in
        fr*) printf '%s\n' "$2" >&2 ;;
        *) printf '%s\n' "$1" >&2 ;;
    esac
}

# java_number DIR PROGRAM: prints the major version of the Java in DIR that has PROGRAM (java or javac), or 0; reads its
# release file, because starting it is slow. Where ARCHITECTURE is set, only a Java for it counts.
java_number() {
    local line version=0
    if [ -x "$1/bin/$2" ] && [ -f "$1/release" ]; then
        while IFS= read -r line; do
            case "$line" in
                JAVA_VERSION=*) version=${line#*\"}; version=${version%%[!0-9]*} ;;
                OS_ARCH=*)
                    line=${line#*\"}
                    line=${line%\"*}
                    [ -z "${ARCHITECTURE:-}" ] || [ "${line/#amd64/x86_64}" = "$ARCHITECTURE" ] || { version=0; break; } ;;
            esac
        done <"$1/release"
    fi
    echo "${version:-0}"
}

# find_java PROGRAM DIR…: exports JAVA_HOME with a Java of 21 or newer that has PROGRAM, preferring DIR…, JAVA_HOME, then
# the one in the PATH, then the newest. Where there is none it returns 1, with the newest that is too old in TOO_OLD.
find_java() {
    local program=$1 dir number best=0 found='' in_path
    # For tests: a folder of Javas in the place of all the usual ones.
    local usual=(/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home)
    [ -z "${COMMONS_JVMS:-}" ] || usual=("$COMMONS_JVMS"/*)
    shift
    TOO_OLD=0
    in_path=$(command -v "$program" || true)
    if [ -n "$in_path" ]; then
        in_path=$(readlink -f "$in_path" 2>/dev/null || echo "$in_path")
        in_path=${in_path%"/bin/$program"}
    fi
    for dir in "$@" "${JAVA_HOME:-}" "$in_path"; do
        [ -n "$dir" ] || continue
        number=$(java_number "$dir" "$program")
        if [ "$number" -ge 21 ]; then
            export JAVA_HOME="$dir"
            return 0
        fi
        [ "$number" -le "$TOO_OLD" ] || TOO_OLD=$number
    done
    for dir in "${usual[@]}"; do
        [ -d "$dir" ] || continue
        number=$(java_number "$dir" "$program")
        if [ "$number" -ge 21 ] && [ "$number" -gt "$best" ]; then
            best=$number
            found=$dir
        elif [ "$number" -lt 21 ] && [ "$number" -gt "$TOO_OLD" ]; then
            TOO_OLD=$number
        fi
    done
    [ -n "$found" ] || return 1
    export JAVA_HOME="$found"
}

has_gtk() {
    compgen -G '/usr/lib*/*/libgtk-3.so.0' >/dev/null || compgen -G '/usr/lib*/libgtk-3.so.0' >/dev/null
}

# A Java that finds no encoding in the environment opens no file whose name has an accent.
use_utf8() {
    [ "$(uname -s)" = Linux ] && [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ] || return 0
    case "${LC_ALL:-}" in
        '') export LC_CTYPE=C.UTF-8 ;;
        C | POSIX) export LC_ALL=C.UTF-8 ;;
    esac
}

# The command is the first argument that is neither an option nor the value of --home.
command_of() {
    while [ $# -gt 0 ]; do
        case "$1" in
            --home) shift; [ $# -gt 0 ] && shift ;;
            -*) shift ;;
            *) echo "$1"; return ;;
        esac
    done
}

# wants_window ARGUMENT…: whether they ask for a window, and there is a screen to open it on
wants_window() {
    case " $* " in
        *' --help '* | *' -h '*) return 1 ;;
    esac
    case "$(command_of "$@")" in
        demo | workbench) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ] ;;
        *) return 1 ;;
    esac
}

# ask_owner ARGUMENT…: whoever owns the home answers in a tenth of the time that it takes to open it; 70 if nobody does
ask_owner() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -XX:+AutoCreateSharedArchive \
        -XX:SharedArchiveFile="$KEPT/client.jsa" -Xlog:disable -Xlog:all=off \
        -cp "$(echo "$PRODUCT"/plugins/org.practicecommons.cli_*.jar)" org.practicecommons.cli.client.Client "$@"
}

# start PROGRAM …: puts together the command line of the JVM; the window's language and the size of its text are noted
# beside its settings
start() {
    local language=() size=''
    [ -s "$data/text-size" ] && size=$(<"$data/text-size")
    case "$size" in
        125 | 150 | 175 | 200) export GDK_DPI_SCALE="${size%??}.${size#?}" ;;
    esac
    [ -s "$data/language" ] && language=(-nl "$(<"$data/language")")
    # shellcheck disable=SC2086 # COMMONS_JVM holds options for the JVM
    "$@" "$JAVA_HOME/bin/java" "@$SETTINGS/jvm.options" \
        -Dorg.practicecommons.mappings="$PRODUCT/mappings" \
        -Djava.util.logging.config.file="$SETTINGS/logging.properties" \
        ${options[@]+"${options[@]}"} -Xmx1g ${COMMONS_JVM:-} \
        -Dorg.practicecommons.restarts=$window -jar "$(echo "$PRODUCT"/plugins/org.eclipse.equinox.launcher_*.jar)" \
        -nosplash ${CONFIGURATION:+-configuration "$CONFIGURATION"} -application "$application" -data "$data" \
        ${language[@]+"${language[@]}"} ${arguments[@]+"${arguments[@]}"}
}

# A window that has to start again, to speak another language, says so with 23.
run_window() {
    local status=23 child
    application=org.practicecommons.workbench.application
    data=${XDG_STATE_HOME:-$HOME/.local/state}/practice-commons/workbench
    # The window of macOS belongs to the first thread of a program.
    [ "$(uname -s)" != Darwin ] || options+=(-XstartOnFirstThread -Xdock:name="Practice Commons")
    trap 'kill "$child" && wait "$child"' TERM INT
    while [ $status = 23 ]; do
        status=0
        start exec &
        child=$!
        wait "$child" || status=$?
    done
    exit $status
}

# run_commons OPTION… -- ARGUMENT…: hands the command to the owner of the home, or runs it, in a window if it asks for one;
# OPTION is for the JVM. Does not return. The caller has set JAVA_HOME; PRODUCT; KEPT, a folder for what makes the next
# start quicker; SETTINGS, the folder of jvm.options; CONFIGURATION, where the framework writes, or empty for within
# PRODUCT; and the function prepare_window.
run_commons() {
    local options=() arguments window=no application=org.practicecommons.cli.application data=@none status=0
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    arguments=("$@")
    use_utf8
    [ -t 2 ] && export COMMONS_TERMINAL=1
    if wants_window "$@"; then
        prepare_window || exit 2
        window=yes
        run_window
    fi
    ask_owner "$@" || status=$?
    [ $status = 70 ] || exit $status
    case "$(command_of "$@")" in
        import | export | rebuild | restore | backup | fsck | check | bench | demo | workbench) ;;
        *) options+=(-XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive
            -XX:SharedArchiveFile="$KEPT/start.jsa" -Xlog:disable) ;;
    esac
    start exec
}
