#!/usr/bin/env bash
# The README's two commands on a machine that has nothing but Node.js and npm: in a clean clone of what
# is committed, with an empty home, an unusual time zone and umask, no locale, and DejaVu as its only fonts.
# What the machine happens to have beside that must not decide whether they work.
set -euo pipefail
here=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
bare=$(mktemp -d)
server=
clean_up() {
	[[ -z $server ]] || kill -- "-$server" 2>/dev/null || true
	rm -rf "$bare"
}
trap clean_up EXIT
mkdir "$bare"/{bin,home,tmp}
# A test reads as a user without rights, who must get through to its files.
chmod 755 "$bare" "$bare/tmp"

# Without the folder of packages that npm run puts first. npm itself needs sh.
path=$(tr : '\n' <<<"$PATH" | grep -v node_modules | paste -s -d : -)
for program in node npm sh; do
	ln -s "$(realpath "$(PATH=$path type -P "$program")")" "$bare/bin/$program"
done

cat >"$bare/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts/truetype/dejavu</dir>
	<include ignore_missing="yes">/etc/fonts/conf.d</include>
	<cachedir>$bare/home/fontconfig</cachedir>
</fontconfig>
XML

variables=(
	"HOME=$bare/home" "TMPDIR=$bare/tmp" "PATH=$bare/bin" LANG=C TZ=Pacific/Chatham
	"FONTCONFIG_FILE=$bare/fonts.conf"
)
while IFS= read -r variable; do
	# How the machine reaches the network, and that nobody is watching.
	case $variable in
	*_proxy=* | *_PROXY=* | NODE_EXTRA_CA_CERTS=* | npm_config_registry=* | npm_config_cafile=* | CI=*)
		variables+=("$variable")
		;;
	esac
done < <(env)
in_bare() { env -i "${variables[@]}" "$@"; }

git clone --quiet "$here" "$bare/almanac"
cd "$bare/almanac"
umask 077

said=$(in_bare npm ci 2>&1) || { echo "$said" >&2; exit 1; }
echo "$said"
[[ $(wc -l <<<"$said") -le 10 ]] || { echo 'npm ci says more than ten lines; see .npmrc.' >&2; exit 1; }
du -sm node_modules | awk '{ print "node_modules: " $1 " MB" }'

port=$(node -e 'const server = net.createServer().listen(0, () => { console.log(server.address().port); server.close(); })')
answers() { node -e 'fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))' "$1"; }
set -m # its processes are a group, which can be stopped as a whole
in_bare "PORT=$port" npm start &
server=$!
set +m
SECONDS=0
until answers "http://localhost:$port/"; do
	if ! kill -0 "$server" 2>/dev/null || ((SECONDS > 300)); then
		echo 'npm start did not answer.' >&2
		exit 1
	fi
	sleep 1
done
echo "npm start answers at http://localhost:$port/."
kill -- "-$server"
wait "$server" || true
server=

in_bare npm test
