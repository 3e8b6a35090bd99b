# shellcheck shell=bash
# What the programs in bin/ share. Source it; it is no program itself.

# shellcheck disable=SC2034 # read by those who source this
reason= # why the last find_… failed
HOME_OF_PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() {
  printf '%s\n' "$@" >&2
}

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Prints the comment at the head of a program.
usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$1"
}

# Does anything listen on this port of the loopback interface?
answers() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Asks this machine for a page, reads it to its end and prints the status, e.g. 200; nothing when nobody answers.
status_of() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" \
    && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 \
    && awk 'NR == 1 { print $2 }' <&3) 2>/dev/null || true
}

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 10000))
    answers "$port" || { echo "$port"; return; }
  done
  die "No free port found."
}

# The feature release of a JDK folder, e.g. 25; nothing when it is none (a JDK has javac, a JRE has not).
jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Sets and exports JAVA_HOME to a JDK 25 or newer, the first of: JAVA_HOME, PATH, the usual folders.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    on_path=$(dirname "$(dirname "$on_path")")
  fi
  while IFS= read -r candidate; do
    [ -n "$candidate" ] || continue
    case "$(jdk_release "$candidate")" in
      2[5-9] | [3-9][0-9])
        export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
        return ;;
    esac
  done <<EOF
${JAVA_HOME:-}
$on_path
$(ls -d /usr/lib/jvm/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /opt/*jdk* 2>/dev/null || true)
$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)
EOF
  die "A JDK 25 is missing. Looked at JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks and /opt." \
      "Get one from https://adoptium.net/temurin/releases/?version=25 (or: sdk install java 25-tem), then set JAVA_HOME to its folder."
}

# Names the JDK in use to the build, e.g. 25.0.3_9: an ahead-of-time cache fits this one only.
jdk_build() {
  sed -n 's/^JAVA_RUNTIME_VERSION="\([0-9.]*\)[+]\([0-9]*\).*/\1_\2/p' "$JAVA_HOME/release"
}

# Sets the array "mvn" to the words that run Maven quietly.
find_maven() {
  command -v mvn >/dev/null || die "Maven is missing: https://maven.apache.org/install.html (Debian: apt install maven)."
  mvn=(mvn -B -ntp -f "$HOME_OF_PROJECT/pom.xml")
}

# Brings a MySQL for tests and tells them by HUIHUAN_TEST_MYSQL_URL, _USERNAME and _PASSWORD. It ends with this program.
# Otherwise fails and sets "reason".
find_mysql() {
  export HUIHUAN_TEST_MYSQL_USERNAME=${HUIHUAN_TEST_MYSQL_USERNAME:-huihuan}
  export HUIHUAN_TEST_MYSQL_PASSWORD=${HUIHUAN_TEST_MYSQL_PASSWORD:-huihuan}
  [ -z "${HUIHUAN_TEST_MYSQL_URL:-}" ] || return 0
  local url
  mysql_dir=$(mktemp -d)
  if url=$("$HOME_OF_PROJECT/bin/mysql" start --port 0 --dir "$mysql_dir" 2>"$mysql_dir/why"); then
    trap 'env -u HUIHUAN_TEST_MYSQL_URL "$HOME_OF_PROJECT/bin/mysql" stop --dir "$mysql_dir" && rm -rf "$mysql_dir"' EXIT
    export HUIHUAN_TEST_MYSQL_URL=$url
  else
    reason=$(tail -n 2 "$mysql_dir/why" | tr '\n' ' ')
    rm -rf "$mysql_dir"
    return 1
  fi
}

# Finds a Chromium for tests and tells them by HUIHUAN_TEST_CHROMIUM. Otherwise fails and sets "reason".
find_chromium() {
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 # it would look for one of its own
  [ -z "${HUIHUAN_TEST_CHROMIUM:-}" ] || return 0
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if HUIHUAN_TEST_CHROMIUM=$(command -v "$name"); then
      export HUIHUAN_TEST_CHROMIUM
      return
    fi
  done
  unset HUIHUAN_TEST_CHROMIUM
  reason="no Chromium or Chrome found (Debian: apt install chromium)."
  return 1
}
