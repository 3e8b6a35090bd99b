# What the programs in bin/ share. Source it; it is no program itself.

# shellcheck disable=SC2034 # read by those who source this
HOME_OF_PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() {
  printf '%s\n' "$*" >&2
}

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
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

# Sets the array "mvn" to the words that run Maven quietly.
find_maven() {
  command -v mvn >/dev/null || die "Maven is missing: https://maven.apache.org/install.html (Debian: apt install maven)."
  mvn=(mvn -B -ntp -f "$HOME_OF_PROJECT/pom.xml")
}
