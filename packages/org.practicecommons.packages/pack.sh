#!/usr/bin/env bash
# Packs what Tycho has put together for each platform: three archives, and a Debian package with its own Java.
# pack.sh PRODUCTS PACKAGES VERSION QUALIFIER: the folder of the products, the one to write to, and what the packages are
# called; JAVA_HOME is a JDK. Needs no root. Times come from the qualifier.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
PRODUCTS=$1
PACKAGES=$2
VERSION=$3
QUALIFIER=$4
WORK=$PACKAGES/work
SOURCE_DATE_EPOCH=$(date -u -d "${QUALIFIER:0:8} ${QUALIFIER:8:2}:${QUALIFIER:10:2}" +%s)
export SOURCE_DATE_EPOCH

# Of the JDK: what our bundles and their libraries use (jdeps tells), and French, old encodings, zip files.
MODULES=java.base,java.datatransfer,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs
MODULES=$MODULES,java.scripting,java.security.sasl,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec
MODULES=$MODULES,jdk.localedata,jdk.management,jdk.unsupported,jdk.xml.dom,jdk.zipfs

# product OS TO: the product for OS without what only the director and a first start need
product() {
    local config
    config=$(find "$PRODUCTS/$1" -name config.ini -path '*/configuration/config.ini')
    mkdir -p "$2/configuration" "$2/lib"
    cp "$config" "$2/configuration/"
    cp -rl "${config%/configuration/config.ini}"/{artifacts.xml,features,plugins} "$2/" # links: the same bytes, in no time
    cp -r "$ROOT/releng/mappings" "$ROOT/LICENSE" "$2/"
    cp "$ROOT/releng/jvm.options" "$ROOT/releng/logging.properties" "$2/lib/"
}

# start_script ARCHITECTURE TO: the one for Linux and macOS
start_script() {
    cp "$HERE/start/practice-commons" "$2/"
    cp "$ROOT/releng/run.sh" "$2/lib/"
    echo "$1" >"$2/lib/architecture"
}

# readme TO PLATFORM ARCHITECTURE START MARK_EN MARK_FR NEEDS_EN NEEDS_FR KEPT_EN KEPT_FR: a line whose text is empty goes
readme() {
    local text name value
    text=$(<"$HERE/start/README.txt")
    for name in PLATFORM ARCHITECTURE START MARK_EN MARK_FR NEEDS_EN NEEDS_FR KEPT_EN KEPT_FR; do
        shift
        value=$1
        if [ -z "$value" ]; then
            text=$(sed "/^ *@$name@\$/d" <<<"$text")
        fi
        text=${text//"@$name@"/"$value"}
    done
    printf '%s\n' "${text//@VERSION@/$VERSION}"
}

tarball() {
    tar -C "$WORK" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$1" \
        | gzip -n >"$PACKAGES/$1.tar.gz"
}

pack_linux() {
    local name=practice-commons-$VERSION-linux-x86_64
    product linux "$WORK/$name"
    start_script x86_64 "$WORK/$name"
    readme "$name" "Linux x86-64" x86_64 ./practice-commons "" "" \
        "GTK 3 for the window (Debian, Ubuntu: sudo apt-get install libgtk-3-0)." \
        "GTK 3 pour la fenêtre (Debian, Ubuntu : sudo apt-get install libgtk-3-0)." \
        "What makes the next start quicker is in ~/.cache/practice-commons and may be deleted too." \
        "Ce qui rend le prochain démarrage plus rapide est dans ~/.cache/practice-commons et peut être supprimé aussi." \
        >"$WORK/$name/README.txt"
    tarball "$name"
}

pack_macos() {
    local name=practice-commons-$VERSION-macos-aarch64
    product macosx "$WORK/$name"
    start_script aarch64 "$WORK/$name"
    readme "$name" "macOS aarch64" aarch64 ./practice-commons \
        "This package was built, but it has not been run on macOS. If it does not start, please tell us what it says."$'\n' \
        "Ce paquet a été construit, mais n’a pas été exécuté sous macOS. S’il ne démarre pas, dites-nous ce qu’il affiche."$'\n' \
        "A Mac with Apple silicon." "Un Mac à puce Apple." \
        "What makes the next start quicker is in ~/Library/Caches/practice-commons and may be deleted too." \
        "Ce qui rend le prochain démarrage plus rapide est dans ~/Library/Caches/practice-commons et peut être supprimé aussi." \
        >"$WORK/$name/README.txt"
    tarball "$name"
}

pack_windows() {
    local name=practice-commons-$VERSION-windows-x86_64
    product win32 "$WORK/$name"
    sed 's/$/\r/' "$HERE/start/practice-commons.cmd" >"$WORK/$name/practice-commons.cmd"
    readme "$name" "Windows x86-64" x86_64 practice-commons \
        "This package was built, but it has not been run on Windows. If it does not start, please tell us what it says."$'\n' \
        "Ce paquet a été construit, mais n’a pas été exécuté sous Windows. S’il ne démarre pas, dites-nous ce qu’il affiche."$'\n' \
        "" "" "" "" | sed 's/$/\r/' >"$WORK/$name/README.txt"
    rm -f "$PACKAGES/$name.zip"
    (cd "$WORK" && "$JAVA_HOME/bin/jar" --create --no-manifest --date="$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" \
        --file "$PACKAGES/$name.zip" "$name")
}

# The product of Linux, a Java of its own, and where Debian wants the rest.
pack_debian() {
    local name=practice-commons_$VERSION~${QUALIFIER}_amd64 deb opt share size
    deb=$WORK/$name
    opt=$deb/opt/practice-commons
    share=$deb/usr/share
    mkdir -p "$deb"/{DEBIAN,opt,usr/bin} "$share"/{applications,doc/practice-commons,man/man1,man/fr/man1}
    cp -rl "$WORK/practice-commons-$VERSION-linux-x86_64" "$opt"
    rm "$opt/README.txt" "$opt/LICENSE"
    "$JAVA_HOME/bin/jlink" --add-modules "$MODULES" --include-locales en,fr --strip-java-debug-attributes --no-man-pages \
        --no-header-files --compress zip-6 --generate-cds-archive --output "$opt/jre" >/dev/null
    ln -s /opt/practice-commons/practice-commons "$deb/usr/bin/practice-commons"
    cp "$HERE/debian/practice-commons.desktop" "$share/applications/"
    icons "$share/icons/hicolor"
    { cat "$HERE/debian/copyright" && sed 's/^$/./; s/^/ /' "$ROOT/LICENSE"; } >"$share/doc/practice-commons/copyright"
    gzip -n9 <"$HERE/debian/practice-commons.1" >"$share/man/man1/practice-commons.1.gz"
    gzip -n9 <"$HERE/debian/practice-commons.fr.1" >"$share/man/fr/man1/practice-commons.1.gz"
    chmod -R u=rwX,go=rX "$deb"
    size=$(du -sk --exclude=DEBIAN "$deb" | cut -f1)
    sed "s/@VERSION@/$VERSION~$QUALIFIER/; s/@SIZE@/$size/" "$HERE/debian/control" >"$deb/DEBIAN/control"
    (cd "$deb" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    # Most of it is compressed already: to try harder takes minutes and saves little.
    dpkg-deb --root-owner-group -Zxz -z1 --build "$deb" "$PACKAGES/$name.deb" >/dev/null
}

icons() {
    local from=$ROOT/bundles/org.practicecommons.workbench/icons size
    for size in 16 32 64; do
        mkdir -p "$1/${size}x$size/apps"
        cp "$from/commons$size.png" "$1/${size}x$size/apps/practice-commons.png"
    done
    mkdir -p "$1/scalable/apps"
    cp "$from/commons.svg" "$1/scalable/apps/practice-commons.svg"
}

rm -rf "$PACKAGES"
mkdir -p "$WORK"
pack_linux
pack_macos
pack_windows
if command -v dpkg-deb >/dev/null; then
    pack_debian
else
    echo "dpkg-deb is missing, so there is no Debian package." >&2
fi
rm -rf "$WORK"
